import { noticeCountdown, noticeSpan } from '@/components/campaignLabels'
import { dayName } from '@/components/labels'
import type { CampaignBoard, CampaignNominee } from '@/contract/campaign'
import { type CampaignState, campaignStates } from '@/domain/campaign'
import { type CalendarDate, dateOf } from '@/domain/calendar'

/** The steps of a year as people count them: within `computed` first the branches say, then the committee. */
export const stepNames = {
  open: '启动',
  compute: '计算星级',
  nominate: '支部推荐',
  decide: '机关党委审定',
  notice: '公示',
  publish: '发布',
} as const
export type StepKey = keyof typeof stepNames
const order = Object.keys(stepNames) as StepKey[]

export interface Step {
  key: StepKey
  label: string
  stands: 'done' | 'now' | 'later'
  /** How far it is, or what is missing; empty: nothing to say yet. */
  sub: string
}

/** A campaign's state as a word. */
export const stateNames: Record<CampaignState, string> = {
  withdrawn: '未启动',
  opened: '已启动',
  computed: '已计算',
  confirmed: '已审定',
  noticed: '公示中',
  published: '已发布',
}

export const unsaidOf = ({ branches }: Pick<CampaignBoard, 'branches'>): number =>
  branches.reduce((sum, { unsaid }) => sum + unsaid, 0)

export const undecidedOf = ({ nominees }: Pick<CampaignBoard, 'nominees'>): CampaignNominee[] =>
  nominees.filter(({ decision }) => decision === null)

/** The step at which the year is; null: all are done. */
export function presentStep(board: CampaignBoard, today: CalendarDate): StepKey | null {
  switch (board.state) {
    case null:
    case 'withdrawn':
      return 'open'
    case 'opened':
      return 'compute'
    case 'computed':
      return unsaidOf(board) > 0 ? 'nominate' : 'decide'
    case 'confirmed':
      return 'notice'
    case 'noticed':
      return board.notice && today > board.notice.to ? 'publish' : 'notice'
    case 'published':
      return null
  }
}

export function stepsOf(board: CampaignBoard, today: CalendarDate): Step[] {
  const present = presentStep(board, today)
  const at = present === null ? order.length : order.indexOf(present)
  return order.map((key, place) => ({
    key,
    label: stepNames[key],
    stands: place < at ? 'done' : place === at ? 'now' : 'later',
    sub: place <= at ? stepSub(key, board, today) : '',
  }))
}

function stepSub(key: StepKey, board: CampaignBoard, today: CalendarDate): string {
  const { state, asOf, branches, nominees, named, notice, published } = board
  switch (key) {
    case 'open':
      return state === null || state === 'withdrawn' ? '还没有启动' : '评星办法已定'
    case 'compute':
      return asOf === null
        ? missingSaid(board).length > 0
          ? '记录还没有齐'
          : '记录都齐了'
        : `按到 ${dayName(asOf, today)}的记录`
    case 'nominate': {
      const waiting = branches.filter(({ unsaid }) => unsaid > 0).length
      const count = `推荐 ${nominees.length} 名`
      return waiting > 0 ? `${count}，还差 ${waiting} 个支部` : count
    }
    case 'decide': {
      const left = undecidedOf(board).length
      return state === 'computed' && left > 0 ? `还有 ${left} 名没有审定` : `通过 ${named} 名`
    }
    case 'notice':
      return notice === null
        ? '等待公示'
        : today > notice.to
          ? noticeSpan(notice, today)
          : noticeCountdown(notice, today)
    case 'publish':
      return published === null
        ? '等待发布'
        : `${dayName(dateOf(published.at), today)}，第 ${published.version} 版`
  }
}

/** What the computation had better wait for. */
export const missingSaid = ({ missing }: Pick<CampaignBoard, 'missing'>): string[] =>
  [
    missing.appraisals.length > 0 && `${missing.appraisals.length} 个支部没有录入民主评议`,
    missing.contests > 0 && `${missing.contests} 条异议没有答复`,
    missing.submissions > 0 && `${missing.submissions} 项提交没有审批`,
  ].filter((each) => each !== false)

/** To which states it may be taken back, the nearest first. */
export const statesBefore = (state: CampaignState | null): CampaignState[] =>
  state === null || state === 'published'
    ? []
    : campaignStates.slice(0, campaignStates.indexOf(state)).reverse()

/** What taking it back undoes, said of the state that it goes to. */
export const backTo: Record<CampaignState, string> = {
  withdrawn: '撤回启动，评星办法可以再改',
  opened: '回到计算前，评议、表彰可以再改，重新计算',
  computed: '回到推荐和审定，星级不重算',
  confirmed: '撤下公示，名单不变',
  noticed: '',
  published: '',
}

/** Why the committee cannot confirm yet; null: it can. */
export function confirmHindrance(board: CampaignBoard): string | null {
  const unsaid = board.branches.filter(({ unsaid: left }) => left > 0).length
  const undecided = undecidedOf(board).length
  if (unsaid > 0) return `还有 ${unsaid} 个支部没有推荐`
  if (undecided > 0) return `还有 ${undecided} 名党员没有审定`
  return board.named > 0 ? null : '还没有审定通过的党员，不能公示'
}

/** Why the stars cannot come out yet; null: they can. */
export function publishHindrance(
  { notice, waitingObjections, objections, nominees }: CampaignBoard,
  today: CalendarDate,
): string | null {
  if (notice === null || today <= notice.to) return '公示期还没有结束'
  if (waitingObjections > 0) return `还有 ${waitingObjections} 条异议没有答复`
  const named = new Set(
    nominees.flatMap(({ member, decision }) => (decision?.verdict === 'confirmed' ? [member.id] : [])),
  )
  // One that was upheld in a notice before has been decided on anew since.
  const isUpheld = objections.some(
    ({ about, at, answer }) =>
      answer?.verdict === 'upheld' && dateOf(new Date(at)) >= notice.from && named.has(about.id),
  )
  return isUpheld ? '有采纳的异议涉及公示名单，请退回重新审定' : null
}

/** Nominees by their branch, in the order in which they come. */
export function byBranch(
  nominees: readonly CampaignNominee[],
): { branch: CampaignNominee['branch']; nominees: CampaignNominee[] }[] {
  const lines = new Map<string, { branch: CampaignNominee['branch']; nominees: CampaignNominee[] }>()
  for (const each of nominees) {
    const line = lines.get(each.branch.id)
    if (line) line.nominees.push(each)
    else lines.set(each.branch.id, { branch: each.branch, nominees: [each] })
  }
  return [...lines.values()]
}
