import { type BranchLife, covers, type Term } from './branch'
import { type CalendarDate, yearsBetween } from './calendar'
import { byNumberedName } from './nameOrder'
import { accept, refuse, type Result } from './result'

/** 青年: so many whole years old or younger on the day. */
export const YOUTH_AGE = 40

export const groupKinds = { party: '党小组', youth: '青年理论学习小组' } as const
export type GroupKind = keyof typeof groupKinds

export interface GroupFacts {
  id: string
  kind: GroupKind
  name: string
  branchId: string
  /** Those chosen for it, whether or not they are in it on a day: who belongs elsewhere then is not. */
  chosen: readonly string[]
}

export interface Colleague {
  memberId: string
  /** The branch in which they work on the day: the one that has them on loan, else their home. */
  branchId: string
  /** The branches to which they belong on the day: their home, and the one that has them on loan. */
  branchIds: readonly string[]
  bornOn: CalendarDate | null
}

export const isYoung = ({ bornOn }: Pick<Colleague, 'bornOn'>, today: CalendarDate): boolean =>
  bornOn !== null && yearsBetween(bornOn, today) <= YOUTH_AGE

const byName = (a: GroupFacts, b: GroupFacts) => byNumberedName(a.name, b.name) || (a.id < b.id ? -1 : 1)

/**
 * Who is in which group on a day, `groupId → memberIds`. A Party group: those chosen who belong to its branch on that
 * day; a move takes them out from its day on, and moving back puts them into their old group again, unless it closed
 * or they were taken off its list. The youth groups of a branch: everybody young who works there, by themselves; who
 * is chosen for none is in the first by name. `groups`: those that exist on the day.
 */
export function membersOfGroups(
  groups: readonly GroupFacts[],
  colleagues: readonly Colleague[],
  today: CalendarDate,
): Map<string, string[]> {
  const members = new Map(groups.map(({ id }): [string, string[]] => [id, []]))
  const groupsOf = new Map<string, GroupFacts[]>()
  for (const each of [...groups].sort(byName)) {
    const key = `${each.branchId} ${each.kind}`
    groupsOf.set(key, [...(groupsOf.get(key) ?? []), each])
  }
  for (const colleague of colleagues) {
    const { branchId, branchIds, memberId } = colleague
    const isChosen = ({ chosen }: GroupFacts) => chosen.includes(memberId)
    const parties = branchIds.flatMap((id) => groupsOf.get(`${id} party`) ?? [])
    for (const party of parties.filter(isChosen)) members.get(party.id)?.push(memberId)
    if (!isYoung(colleague, today)) continue
    const youth = groupsOf.get(`${branchId} youth`) ?? []
    const own = youth.find(isChosen) ?? youth[0]
    if (own) members.get(own.id)?.push(memberId)
  }
  return members
}

export interface Coverage {
  /** Of the young, those in a youth group. */
  covered: number
  young: number
  /** Of no known age: not counted, to be completed. */
  unknown: string[]
}

/** The young who work in the serving branches, and whether a youth group has them. */
export function youngIn(
  groups: readonly GroupFacts[],
  colleagues: readonly Colleague[],
  servingBranchIds: ReadonlySet<string>,
  today: CalendarDate,
): { memberId: string; branchId: string; isCovered: boolean }[] {
  const serving = colleagues.filter(({ branchId }) => servingBranchIds.has(branchId))
  const members = membersOfGroups(
    groups.filter(({ kind }) => kind === 'youth'),
    serving,
    today,
  )
  const covered = new Set([...members.values()].flat())
  return serving
    .filter((each) => isYoung(each, today))
    .map(({ memberId, branchId }) => ({ memberId, branchId, isCovered: covered.has(memberId) }))
}

/** 覆盖 N / N: how many of the young who work in the serving branches are in a youth group. */
export function youthCoverage(
  groups: readonly GroupFacts[],
  colleagues: readonly Colleague[],
  servingBranchIds: ReadonlySet<string>,
  today: CalendarDate,
): Coverage {
  const young = youngIn(groups, colleagues, servingBranchIds, today)
  return {
    covered: young.filter(({ isCovered }) => isCovered).length,
    young: young.length,
    unknown: colleagues
      .filter(({ branchId, bornOn }) => servingBranchIds.has(branchId) && bornOn === null)
      .map(({ memberId }) => memberId),
  }
}

export interface GroupWish {
  id: string
  kind: GroupKind
  branchId: string
  name: string
  memberIds: readonly string[]
  from: CalendarDate
}

export interface GroupRules {
  branch: BranchLife
  /** The group as it is; null: a new one. */
  found: (Term & Pick<GroupFacts, 'kind' | 'branchId'>) | null
  /** The other groups of that kind in the branch that have not ended. */
  others: readonly GroupFacts[]
  /** Who belongs to the branch, by id: their names. */
  belonging: ReadonlyMap<string, string>
}

/**
 * Sets a group up or changes its name and members. Refuses a name twice in a branch, a member from elsewhere, and one
 * who is chosen for another group of the kind. Answers its term, which ends with the branch's.
 */
export function decideGroup(
  { kind, branchId, name, memberIds, from }: GroupWish,
  { branch, found, others, belonging }: GroupRules,
  today: CalendarDate,
): Result<Term> {
  if (found && (found.kind !== kind || found.branchId !== branchId || found.from !== from)) {
    return refuse('GROUP_FIXED')
  }
  if (found && found.to !== null && found.to < today) return refuse('GROUP_ENDED')
  const life = { from: branch.aliveFrom, to: branch.aliveTo }
  if (!found && !covers(life, from)) return refuse('GROUP_OUTLIVES_BRANCH', { field: 'from' })
  if (others.some((other) => other.name === name)) return refuse('GROUP_NAME_TAKEN', { field: 'name' })
  for (const memberId of memberIds) {
    const member = belonging.get(memberId)
    if (member === undefined) return refuse('GROUP_MEMBER_ELSEWHERE', { field: 'memberIds' })
    const taken = others.find(({ chosen }) => chosen.includes(memberId))
    if (taken) {
      return refuse('GROUP_MEMBER_TAKEN', { field: 'memberIds', values: { name: member, group: taken.name } })
    }
  }
  return accept({ from, to: found ? found.to : branch.aliveTo })
}

/** Ends a group with a last day, at most as late as it says itself. */
export function decideGroupEnd(group: Term, lastDay: CalendarDate): Result<CalendarDate> {
  if (lastDay < group.from) return refuse('TERM_REVERSED', { field: 'lastDay' })
  if (group.to !== null && lastDay > group.to) return refuse('GROUP_ENDED')
  return accept(lastDay)
}
