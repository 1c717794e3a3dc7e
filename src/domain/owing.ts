import { type CalendarDate, monthOf, type Period, periodOf } from './calendar'
import { type BranchKind, type Kind, kinds, type Owner, ruleOf } from './obligation'
import { type PaceStep, paceOn, paceSteps, type RuleVersion } from './ruleVersion'

/** 支部工作条例: a branch of 7 members or more has a branch committee. */
export const BRANCH_COMMITTEE_MEMBERS = 7

/** From the first day to the last; null: until further notice. */
export interface Life {
  aliveFrom: CalendarDate
  aliveTo: CalendarDate | null
}

export interface BranchFacts extends Life {
  branchId: string
  kind: BranchKind
  memberCount: number
  /** Calendar months (1–12) in which at least one of its members joined the Party. */
  birthdayMonths: ReadonlySet<number>
}

/** Who may owe something, with what the rules ask of them. */
export type OwnerFacts =
  | ({ owner: 'branch' } & BranchFacts)
  /** A group lives no longer than its branch; its pace is that of its branch's kind. */
  | ({ owner: 'partyGroup' | 'youthGroup'; groupId: string; branchId: string; kind: BranchKind } & Life)
  | ({ owner: 'talkPair'; pairId: string } & Life)
  /** Who is secretary or first secretary of a branch on the day in question. */
  | { owner: 'secretary'; memberId: string; branchId: string }
  | { owner: 'committee'; committeeId: string }

/** One thing that one owner owes in one period. Its key is (owner, kind, period.from). */
export interface Obligation {
  kind: Kind
  ownerId: string
  /** The branch in whose books it counts: a group's, a secretary's; null: none. */
  branchId: string | null
  period: Period
}

const ownerIdOf = (facts: OwnerFacts): string => {
  switch (facts.owner) {
    case 'branch':
      return facts.branchId
    case 'partyGroup':
    case 'youthGroup':
      return facts.groupId
    case 'talkPair':
      return facts.pairId
    case 'secretary':
      return facts.memberId
    case 'committee':
      return facts.committeeId
  }
}

/** Whose rule it is to keep: a branch with a committee of its own is a branch. */
const ownerOf = (owner: Owner): OwnerFacts['owner'] => (owner === 'branchWithCommittee' ? 'branch' : owner)

/**
 * The rules in force, for one raising of obligations: how the pace went of what a kind of owner owes. What is of no
 * branch (committee, talks, secretaries) goes by the column of the serving ones. A check-up's round raises it.
 */
export function rulesWith(versions: readonly RuleVersion[]) {
  const known = new Map<string, PaceStep[]>()
  const stepsOf = (kind: Kind, branchKind: BranchKind): PaceStep[] => {
    const key = `${kind} ${branchKind}`
    const steps = known.get(key) ?? paceSteps(kind, branchKind, versions)
    known.set(key, steps)
    return steps
  }
  return (facts: OwnerFacts) =>
    kinds
      .filter((kind) => ruleOf(kind).raisedBy !== 'round' && ownerOf(ruleOf(kind).owner) === facts.owner)
      .map((kind) => ({ kind, steps: stepsOf(kind, 'kind' in facts ? facts.kind : 'serving') }))
}

/**
 * What an owner owes in the periods that contain `date`. A branch, group or pair owes a period only if it exists from
 * its first day to its last, so a new one owes from the next period on. A secretary's debrief of a year is owed by
 * whoever is in post on `date`: who takes over in the midst of the year reports at its end, who handed over does not.
 */
export function obligationsOf(
  facts: OwnerFacts,
  rulesOf: ReturnType<typeof rulesWith>,
  date: CalendarDate,
): Obligation[] {
  return rulesOf(facts).flatMap(({ kind, steps }) => {
    const cadence = paceOn(steps, date)
    if (cadence === null) return []
    const period = periodOf(cadence, date)
    if ('aliveFrom' in facts && !livesThrough(facts, period)) return []
    if (facts.owner === 'branch' && !asks(facts, kind, period)) return []
    const branchId = 'branchId' in facts ? facts.branchId : null
    return [{ kind, ownerId: ownerIdOf(facts), branchId, period }]
  })
}

const livesThrough = ({ aliveFrom, aliveTo }: Life, { from, to }: Period): boolean =>
  aliveFrom <= from && (aliveTo === null || aliveTo >= to)

const asks = ({ memberCount, birthdayMonths }: BranchFacts, kind: Kind, { from }: Period): boolean => {
  const { owner, onlyWithBirthdays } = ruleOf(kind)
  if (owner === 'branchWithCommittee' && memberCount < BRANCH_COMMITTEE_MEMBERS) return false
  return !onlyWithBirthdays || birthdayMonths.has(Number(monthOf(from).slice(5)))
}

/** Whose obligations an activity of a kind may meet, by where it was held and who is on its roll. */
export function ownersConcerned(
  activity: { committeeId: string; kind: Kind; hostBranchIds: readonly string[]; groupId: string | null },
  memberIdsOnRoll: readonly string[],
): readonly string[] {
  switch (ruleOf(activity.kind).owner) {
    case 'branch':
    case 'branchWithCommittee':
      return activity.hostBranchIds
    case 'partyGroup':
    case 'youthGroup':
      return activity.groupId === null ? [] : [activity.groupId]
    case 'committee':
      return [activity.committeeId]
    case 'secretary':
      return memberIdsOnRoll
    case 'talkPair':
      return []
  }
}
