import { accept, refuse, type Result } from './result'

/** The groups of a checklist, in the order of the sheet. */
export const itemGroups = {
  leadership: '班子队伍',
  organizationalLife: '组织生活',
  members: '党员教育管理',
  records: '制度台账',
  premises: '阵地保障',
  effect: '作用发挥',
} as const
export type ItemGroup = keyof typeof itemGroups

/** What the books know already, so that no checker counts by hand; each is so many done of so many owed. */
export const figures = {
  meetings: '三会一课',
  themeDays: '主题党日',
  politicalBirthdays: '政治生日',
  volunteerServices: '志愿服务',
  studySessions: '学习研讨',
  integrityEducation: '廉政教育',
  attendance: '到会率',
  findingsVerified: '上轮问题整改',
} as const
export type FigureKey = keyof typeof figures

/** What each figure counts, for who may not look at the records behind it. */
export const figureMeanings: Record<FigureKey, string> = {
  meetings: '本期到期应开的党员大会、支委会、党小组会和党课，开了几次',
  themeDays: '本期到期应开展的主题党日，开展了几次',
  politicalBirthdays: '本期有党员过政治生日的月份，开展了几次',
  volunteerServices: '本期到期应开展的志愿服务，开展了几次',
  studySessions: '本期到期应开展的学习研讨，开展了几次',
  integrityEducation: '本期到期应开展的廉政教育，开展了几次',
  attendance: '本期已结束的活动，应到多少人次，实到多少人次',
  findingsVerified: '上一轮体检发现的问题，销号了几个',
}

/** So much done, of so much owed. */
export interface Figure {
  done: number
  of: number
}

export interface ChecklistItem {
  /** Stays the same from version to version, so that a finding can be known again. */
  key: string
  group: ItemGroup
  title: string
  /** What to look at. */
  lookAt: string
  points: number
  figure: FigureKey | null
}

export const markLevels = ['full', 'part', 'none'] as const
export type MarkLevel = (typeof markLevels)[number]

export interface Mark {
  itemKey: string
  level: MarkLevel
  points: number
}

/** A sheet's points add up to this. */
export const FULL_SCORE = 100

/** Whether items can be a checklist: their points add up to a hundred. */
export function decideChecklist(items: readonly Pick<ChecklistItem, 'points'>[]): Result<null> {
  const points = sumOf(items)
  return points === FULL_SCORE ? accept(null) : refuse('CHECKLIST_POINTS', { values: { points } })
}

/** The points of a mark: all, none, or for a part what the checker gives, more than none and less than all. */
export function decideMark(
  item: Pick<ChecklistItem, 'points'>,
  level: MarkLevel,
  points: number | null,
): Result<number> {
  switch (level) {
    case 'full':
      return accept(item.points)
    case 'none':
      return accept(0)
    case 'part':
      return points !== null && Number.isInteger(points) && points > 0 && points < item.points
        ? accept(points)
        : refuse('CHECKUP_POINTS', { field: 'points', values: { most: item.points - 1 } })
  }
}

/** The mark that a figure speaks for; whoever checks may see it otherwise. Nothing owed is nothing lacking. */
export function suggestMark(
  item: Pick<ChecklistItem, 'points'>,
  { done, of }: Figure,
): Omit<Mark, 'itemKey'> {
  if (done >= of) return { level: 'full', points: item.points }
  const points = Math.floor((item.points * done) / of)
  return points <= 0 ? { level: 'none', points: 0 } : { level: 'part', points }
}

export interface Score {
  points: number
  of: number
  /** Items that nobody has marked. */
  missing: number
  groups: { group: ItemGroup; points: number; of: number }[]
}

/** What a sheet comes to, in all and by group. A mark of an item that is not on the sheet counts nothing. */
export function scoreOf(items: readonly ChecklistItem[], marks: readonly Mark[]): Score {
  const pointsByKey = new Map(marks.map(({ itemKey, points }) => [itemKey, points]))
  const totals = (of: readonly ChecklistItem[]) => ({
    points: sumOf(of.map(({ key }) => ({ points: pointsByKey.get(key) ?? 0 }))),
    of: sumOf(of),
  })
  const groups = (Object.keys(itemGroups) as ItemGroup[])
    .map((group) => ({ group, ...totals(items.filter((item) => item.group === group)) }))
    .filter(({ of }) => of > 0)
  return { ...totals(items), missing: items.filter(({ key }) => !pointsByKey.has(key)).length, groups }
}

const sumOf = (each: readonly { points: number }[]) => each.reduce((sum, { points }) => sum + points, 0)

/**
 * A branch's check-up in a round: `checking` → `submitted` by who checks → `signed` by the branch, or `objected` to until
 * the committee has decided on each objection, then `submitted` again.
 */
export type CheckupState = 'checking' | 'submitted' | 'objected' | 'signed'

/** A round is closed once every branch has signed. */
export type RoundState = 'open' | 'closed'

/** `upheld`: the committee sides with the branch and gives the points anew. */
export const objectionVerdicts = ['upheld', 'dismissed'] as const
export type ObjectionVerdict = (typeof objectionVerdicts)[number]

/** Checkers come from the branch that checks, and none belongs to the one that is checked. */
export function decideCheckers(
  { state, checkingId, checkedId }: { state: CheckupState; checkingId: string; checkedId: string },
  branchesOfEach: readonly (readonly string[])[],
): Result<null> {
  if (state !== 'checking') return refuse('CHECKUP_SUBMITTED')
  if (branchesOfEach.some((branchIds) => branchIds.includes(checkedId))) return refuse('CHECKER_OF_CHECKED')
  return branchesOfEach.every((branchIds) => branchIds.includes(checkingId))
    ? accept(null)
    : refuse('CHECKER_ELSEWHERE')
}

/** Items are marked and findings entered until the sheet is handed in. */
export const decideChecking = (state: CheckupState): Result<null> =>
  state === 'checking' ? accept(null) : refuse('CHECKUP_SUBMITTED')

/** A sheet is handed in once each item is marked. */
export function decideSubmit(state: CheckupState, { missing }: Pick<Score, 'missing'>): Result<'submitted'> {
  if (state !== 'checking') return refuse('CHECKUP_SUBMITTED')
  return missing === 0 ? accept('submitted') : refuse('CHECKUP_UNMARKED', { values: { count: missing } })
}

/** The checked branch signs what was handed in, once its objections are decided. */
export function decideSignOff(state: CheckupState): Result<'signed'> {
  switch (state) {
    case 'submitted':
      return accept('signed')
    case 'checking':
      return refuse('CHECKUP_NOT_SUBMITTED')
    case 'objected':
      return refuse('OBJECTION_WAITING')
    case 'signed':
      return refuse('CHECKUP_SIGNED')
  }
}

/** A branch may leave its sheet unsigned for so many days; then the committee may close it. */
export const UNSIGNED_DAYS = 10

/** The committee closes what the branch did not sign; `days`: since it was handed in or the last objection decided. */
export function decideClose(state: CheckupState, days: number): Result<'signed'> {
  const decision = decideSignOff(state)
  if (!decision.ok) return decision
  return days >= UNSIGNED_DAYS ? decision : refuse('CHECKUP_CLOSE_EARLY', { values: { days: UNSIGNED_DAYS } })
}

/** The checked branch objects to an item of what was handed in, once. */
export function decideObject(state: CheckupState, isObjectedTo: boolean): Result<'objected'> {
  switch (state) {
    case 'submitted':
    case 'objected':
      return isObjectedTo ? refuse('OBJECTION_TWICE') : accept('objected')
    case 'checking':
      return refuse('CHECKUP_NOT_SUBMITTED')
    case 'signed':
      return refuse('CHECKUP_SIGNED')
  }
}

/** The committee decides once; with the last decision the sheet goes back to the branch to sign. */
export function decideObjection({
  isDecided,
  othersWaiting,
}: {
  isDecided: boolean
  othersWaiting: number
}): Result<CheckupState> {
  if (isDecided) return refuse('OBJECTION_DECIDED')
  return accept(othersWaiting === 0 ? 'submitted' : 'objected')
}
