import { type Cadence, type CalendarDate, type Period, isWithin, monthOf, periodOf } from './calendar'

export type BranchKind = 'serving' | 'retired' | 'temporary'

/** Who owes an obligation. `branchWithCommittee`: a branch of 7 members or more. */
export type Owner =
  'branch' | 'branchWithCommittee' | 'partyGroup' | 'youthGroup' | 'talkPair' | 'committee' | 'secretary'

export interface Rule {
  name: string
  owner: Owner
  /** How often, by the kind of branch it falls to; null: not owed (but still counted). */
  every: Record<BranchKind, Cadence | null>
  source: string
  /** The ring of 1·1·6·12 it fills. */
  ring?: '1birthday' | '1service' | '6checkup'
  /** Not raised by the calendar but when the committee opens a round of it. */
  raisedBy?: 'round'
  /** Owed only for a month in which somebody of the branch joined the Party. */
  onlyWithBirthdays?: true
  /** Attending it counts as 组织生活 in a member's star rating. */
  organizationalLife?: true
}

const all = (cadence: Cadence | null) => ({ serving: cadence, retired: cadence, temporary: cadence })
const each = (serving: Cadence | null, retired: Cadence | null, temporary: Cadence | null) => ({
  serving,
  retired,
  temporary,
})

/**
 * The rule table of the domain page: who owes what, how often. A retired branch meets less often and is spared
 * what belongs to the desk; a temporary one keeps what can be held at a front line.
 */
// prettier-ignore
export const rules = {
  politicalBirthday: { name: '政治生日', owner: 'branch', every: all('month'), source: '11612', ring: '1birthday', onlyWithBirthdays: true },
  volunteerService: { name: '志愿服务', owner: 'branch', every: each('month', null, 'month'), source: '11612', ring: '1service' },
  themeDay: { name: '主题党日', owner: 'branch', every: each('month', 'quarter', 'month'), source: '支部工作条例', organizationalLife: true },
  branchAssembly: { name: '支部党员大会', owner: 'branch', every: all('quarter'), source: '三会一课', organizationalLife: true },
  branchCommitteeMeeting: { name: '支委会', owner: 'branchWithCommittee', every: each('month', 'quarter', null), source: '三会一课' },
  groupMeeting: { name: '党小组会', owner: 'partyGroup', every: each('month', 'quarter', null), source: '三会一课', organizationalLife: true },
  partyLecture: { name: '党课', owner: 'branch', every: each('halfYear', 'year', 'halfYear'), source: '三会一课', organizationalLife: true },
  studySession: { name: '学习研讨', owner: 'branch', every: each('month', null, 'month'), source: '本机关惯例', organizationalLife: true },
  integrityEducation: { name: '廉政教育', owner: 'branch', every: each('halfYear', null, null), source: '本机关惯例', organizationalLife: true },
  integrityTalk: { name: '廉政谈话', owner: 'talkPair', every: all('halfYear'), source: '本机关惯例' },
  youthStudy: { name: '青年理论学习', owner: 'youthGroup', every: each('month', null, null), source: '本机关惯例' },
  youthForum: { name: '青年讲坛', owner: 'committee', every: all('quarter'), source: '本机关惯例' },
  secretaryConference: { name: '支部书记联席会', owner: 'committee', every: all('quarter'), source: '本机关惯例' },
  secretaryDebrief: { name: '书记述职评议', owner: 'secretary', every: all('year'), source: '本机关惯例' },
  organizationalLife: { name: '组织生活会', owner: 'branch', every: all('year'), source: '支部工作条例', organizationalLife: true },
  democraticAppraisal: { name: '民主评议党员', owner: 'branch', every: all('year'), source: '支部工作条例', organizationalLife: true },
  jointConstruction: { name: '共建联建', owner: 'branch', every: all(null), source: '本机关惯例' },
  checkup: { name: '党建体检', owner: 'branch', every: each('halfYear', null, null), source: '11612', ring: '6checkup', raisedBy: 'round' },
} as const satisfies Record<string, Rule>

export type Kind = keyof typeof rules
export const kinds = Object.keys(rules) as Kind[]
export const ruleOf = (kind: Kind): Rule => rules[kind]

/** The kinds that are held as an activity by a branch and so can be planned; a check-up has its own course. */
export const branchActivityKinds = kinds.filter(
  (kind) =>
    !ruleOf(kind).raisedBy && ['branch', 'branchWithCommittee', 'partyGroup'].includes(rules[kind].owner),
)

/** 支部工作条例: a branch of 7 members or more has a branch committee. */
export const BRANCH_COMMITTEE_MEMBERS = 7

export interface BranchFacts {
  branchId: string
  kind: BranchKind
  aliveFrom: CalendarDate
  /** Null while it exists. */
  aliveTo: CalendarDate | null
  memberCount: number
  /** Calendar months (1–12) in which at least one of its members joined the Party. */
  birthdayMonths: ReadonlySet<number>
}

/** One thing that one branch owes in one period. Its key is (kind, branch, period.from). */
export interface Obligation {
  kind: Kind
  branchId: string
  period: Period
}

const CADENCE_OWNERS: readonly Owner[] = ['branch', 'branchWithCommittee']

/**
 * What a branch owes in the periods that contain `date`, by the rule table. Generating twice gives the same.
 * A branch owes a period only if it exists from its first day to its last.
 */
export function obligationsOf(branch: BranchFacts, date: CalendarDate): Obligation[] {
  return kinds.flatMap((kind) => {
    const rule = ruleOf(kind)
    const cadence = rule.every[branch.kind]
    if (!cadence || rule.raisedBy === 'round' || !CADENCE_OWNERS.includes(rule.owner)) return []
    if (rule.owner === 'branchWithCommittee' && branch.memberCount < BRANCH_COMMITTEE_MEMBERS) return []
    const period = periodOf(cadence, date)
    if (branch.aliveFrom > period.from || (branch.aliveTo !== null && branch.aliveTo < period.to)) return []
    if (rule.onlyWithBirthdays && !branch.birthdayMonths.has(Number(monthOf(period.from).slice(5)))) return []
    return [{ kind, branchId: branch.branchId, period }]
  })
}

export type ObligationState = 'upcoming' | 'due' | 'met' | 'overdue' | 'metLate' | 'waived'

/** Where an obligation stands on a day. `metOn`: the day on which the first activity that meets it was held. */
export function obligationState(
  obligation: {
    from: CalendarDate
    to: CalendarDate
    metOn: CalendarDate | null
    waivedReason: string | null
  },
  today: CalendarDate,
): ObligationState {
  if (obligation.waivedReason !== null) return 'waived'
  if (obligation.metOn !== null) return obligation.metOn <= obligation.to ? 'met' : 'metLate'
  if (today < obligation.from) return 'upcoming'
  return today <= obligation.to ? 'due' : 'overdue'
}

/** Of the activities of one kind that count for a period, the day of the earliest; null when none. */
export function metOn(
  period: Pick<Period, 'from' | 'to'>,
  activities: readonly { heldOn: CalendarDate; countsOn: CalendarDate }[],
): CalendarDate | null {
  const days = activities.filter(({ countsOn }) => isWithin(countsOn, period)).map(({ heldOn }) => heldOn)
  return days.length === 0 ? null : days.reduce((first, next) => (next < first ? next : first))
}
