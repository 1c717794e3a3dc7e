import Taro from '@tarojs/taro'

/** Where one can go. Paths stand here alone. */
const tabs = {
  month: '/pages/month/index',
  activities: '/pages/activities/index',
  workbench: '/pages/workbench/index',
  me: '/pages/me/index',
} as const

const paths = {
  activity: '/pages/activity/index',
  checkin: '/pages/checkin/index',
  reflection: '/pages/reflection/index',
  service: '/pages/service/index',
  request: '/pages/request/index',
  submissions: '/pages/submissions/index',
  submission: '/pages/submission/index',
  birthday: '/pages/birthday/index',
  card: '/pages/card/index',
  brands: '/pages/brands/index',
  brand: '/pages/brand/index',
  campaignList: '/pages/campaign/index',
  certificate: '/pages/certificate/index',
  branchStarList: '/pages/branch-stars/index',
  stars: '/pages/stars/index',
  record: '/pages/record/index',
  feedback: '/pages/feedback/index',
  messages: '/pages/messages/index',
  signIn: '/pages/sign-in/index',
  bind: '/pages/bind/index',
  plan: '/packages/secretary/pages/plan/index',
  code: '/packages/secretary/pages/code/index',
  roll: '/packages/secretary/pages/roll/index',
  inbox: '/packages/secretary/pages/inbox/index',
  texts: '/packages/secretary/pages/texts/index',
  members: '/packages/secretary/pages/members/index',
  member: '/packages/secretary/pages/member/index',
  minutes: '/packages/secretary/pages/minutes/index',
  year: '/packages/secretary/pages/year/index',
  checkup: '/packages/secretary/pages/checkup/index',
  branchFindings: '/packages/secretary/pages/findings/index',
  branchStar: '/packages/secretary/pages/branch-star/index',
  board: '/packages/committee/pages/board/index',
  nominate: '/packages/secretary/pages/nominate/index',
  campaign: '/packages/committee/pages/campaign/index',
  appraisal: '/packages/secretary/pages/appraisal/index',
  documents: '/packages/committee/pages/documents/index',
  honours: '/packages/committee/pages/honours/index',
  starRules: '/packages/committee/pages/star-rules/index',
  standing: '/packages/committee/pages/standing/index',
  branch: '/packages/committee/pages/branch/index',
  totals: '/packages/committee/pages/totals/index',
  organization: '/packages/committee/pages/organization/index',
  branchSettings: '/packages/committee/pages/branch-settings/index',
  duties: '/packages/committee/pages/duties/index',
  rules: '/packages/committee/pages/rules/index',
  debriefs: '/packages/committee/pages/debriefs/index',
  talks: '/packages/committee/pages/talks/index',
  checkups: '/packages/committee/pages/checkups/index',
  checkupRound: '/packages/committee/pages/checkup-round/index',
  checklist: '/packages/committee/pages/checklist/index',
  checkupSheet: '/packages/committee/pages/checkup-sheet/index',
  branchStars: '/packages/committee/pages/branch-stars/index',
  findings: '/packages/committee/pages/findings/index',
  lookBack: '/packages/committee/pages/look-back/index',
  topics: '/packages/committee/pages/topics/index',
  topic: '/packages/committee/pages/topic/index',
  roster: '/packages/committee/pages/roster/index',
  feedbackInbox: '/packages/committee/pages/feedback/index',
  settings: '/packages/committee/pages/settings/index',
  deadLetters: '/packages/committee/pages/dead-letters/index',
  audit: '/packages/committee/pages/audit/index',
  report: '/packages/committee/pages/report/index',
  reportProof: '/packages/committee/pages/report-proof/index',
} as const

export type Route = keyof typeof paths

const query = (params: Record<string, string | undefined>) => {
  const pairs = Object.entries(params).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** Where one stands already one does not go again: a second tap would leave a page of the same beneath. */
export function go(route: Route, params: Record<string, string | undefined> = {}): void {
  const url = paths[route] + query(params)
  if (decoded(addressNow()) !== decoded(url)) void Taro.navigateTo({ url })
}

/** In place of the present page, so that "back" does not lead to a form that was handed in. */
export const replace = (route: Route, params: Record<string, string | undefined> = {}) =>
  void Taro.redirectTo({ url: paths[route] + query(params) })

export const goTab = (tab: keyof typeof tabs) => void Taro.switchTab({ url: tabs[tab] })

/** One page back, or home where there is none (a page opened by a link). */
export const back = () =>
  void (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: tabs.month }))

/** H5 only: to the choice of who one is, and from there back to the page that was asked for. */
export function goSignIn(): void {
  const asked = window.location.hash.slice(1)
  if (!asked.startsWith(paths.signIn)) void Taro.reLaunch({ url: paths.signIn + query({ to: asked }) })
}

/** To the page that binds WeChat to the roster, and from there back to the page that was asked for. */
export function goBind(): void {
  const asked = addressNow()
  if ([paths.bind, paths.signIn].some((path) => asked.startsWith(path))) return
  void Taro.reLaunch({ url: paths.bind + query({ to: asked }) })
}

/** The address of the page in sight. */
function addressNow(): string {
  if (process.env.TARO_ENV === 'h5') return window.location.hash.slice(1)
  const page = Taro.getCurrentPages().at(-1)
  const params = (page?.options ?? {}) as Record<string, string | undefined>
  // A mini-program's own parameters come encoded.
  const pairs = Object.entries(params).map(([key, value]) => `${key}=${value ?? ''}`)
  return page?.route ? `/${page.route}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}` : tabs.month
}

/** Begins anew at the address that a page's parameter holds (encoded, as parameters are); else at home. */
export function startAt(parameter: string | undefined): void {
  const url = decoded(parameter ?? '')
  const [path = ''] = url.split('?')
  const isOurs = [...Object.values<string>(tabs), ...Object.values<string>(paths)].includes(path)
  void Taro.reLaunch({ url: isOurs && path !== paths.signIn && path !== paths.bind ? url : tabs.month })
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
