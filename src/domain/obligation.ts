import { type Cadence, type CalendarDate, type Period, isWithin } from './calendar'
import { accept, refuse, type Result } from './result'

/**
 * Who must have come before a meeting can be closed: more than half of those with a vote (支部党员大会: full members who
 * are not exempted), or half of the branch committee (支委会). Source: 支部工作条例, 三会一课.
 */
export type Quorum = 'voters' | 'branchCommittee'

export type BranchKind = 'serving' | 'retired' | 'temporary'

/** Who owes an obligation. `branchWithCommittee`: a branch of 7 members or more. */
export type Owner =
  'branch' | 'branchWithCommittee' | 'partyGroup' | 'youthGroup' | 'talkPair' | 'committee' | 'secretary'

/** Of the owner's people on the roll, those on leave included. */
export type Minimum = 'half' | 'moreThanHalf'

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
  /** How many of the owner's people must have come for it to count as held; else one is enough. */
  minimum?: Minimum
  /** Who must have come before it can be closed. */
  quorum?: Quorum
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
  branchAssembly: { name: '支部党员大会', owner: 'branch', every: all('quarter'), source: '三会一课', minimum: 'moreThanHalf', quorum: 'voters', organizationalLife: true },
  branchCommitteeMeeting: { name: '支委会', owner: 'branchWithCommittee', every: each('month', 'quarter', null), source: '三会一课', minimum: 'half', quorum: 'branchCommittee' },
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

/** What is owed, in words, with whose it is where that is not the branch or the committee: 第一党小组会. */
export function owedName(kind: Kind, ownerName: string | null): string {
  const { name } = ruleOf(kind)
  if (ownerName === null) return name
  if (kind === 'groupMeeting' && ownerName.endsWith('党小组')) return `${ownerName}会`
  return kind === 'youthStudy' && /学习小组(（.+）)?$/.test(ownerName) ? `${ownerName}学习` : ownerName + name
}

/** In whose name an activity of a kind is held. */
export type Holder = 'branch' | 'partyGroup' | 'youthGroup' | 'committee'

/** Null: it is not held as an activity. A check-up has its own course, a talk is only recorded. */
export function holderOf(kind: Kind): Holder | null {
  const { owner, raisedBy } = ruleOf(kind)
  if (raisedBy === 'round') return null
  switch (owner) {
    case 'branch':
    case 'branchWithCommittee':
      return 'branch'
    case 'partyGroup':
    case 'youthGroup':
      return owner
    case 'committee':
    case 'secretary':
      // The secretaries report to the committee, together.
      return 'committee'
    case 'talkPair':
      return null
  }
}

/** The kinds that can be planned, by whomever. */
export const activityKinds = kinds.filter((kind) => holderOf(kind) !== null)

/** The kinds that a branch's officers plan: the branch's own and its groups'. */
export const branchActivityKinds = activityKinds.filter((kind) => holderOf(kind) !== 'committee')

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

/** A closed activity, or a talk, as it bears on one owner: of the owner's people how many came, of how many on the roll. */
export interface Gathering {
  heldOn: CalendarDate
  countsOn: CalendarDate
  present: number
  onRoll: number
}

/** Whether enough of the owner's people came. */
export function hasMinimum(
  minimum: Minimum | undefined,
  { present, onRoll }: Omit<Gathering, 'heldOn' | 'countsOn'>,
) {
  switch (minimum) {
    case 'half':
      return present > 0 && present * 2 >= onRoll
    case 'moreThanHalf':
      return present * 2 > onRoll
    case undefined:
      return present > 0
  }
}

/** Of the gatherings of one kind that count for a period and had their minimum, the day of the earliest; null: none. */
export function metOn(
  { kind, from, to }: { kind: Kind } & Pick<Period, 'from' | 'to'>,
  gatherings: readonly Gathering[],
): CalendarDate | null {
  const days = gatherings
    .filter((each) => isWithin(each.countsOn, { from, to }) && hasMinimum(ruleOf(kind).minimum, each))
    .map(({ heldOn }) => heldOn)
  return days.length === 0 ? null : days.reduce((first, next) => (next < first ? next : first))
}

/** Whether the committee may waive what is owed, with a reason: what has been met needs no waiving. */
export const decideWaive = ({ metOn }: { metOn: CalendarDate | null }): Result<null> =>
  metOn === null ? accept(null) : refuse('WAIVE_MET')
