import { addDays, type Cadence, cadences, type CalendarDate, monthOf, periodOf } from './calendar'
import { type BranchKind, type Kind, ruleOf } from './obligation'
import { accept, refuse, type Result } from './result'

export const branchKinds = ['serving', 'retired', 'temporary'] as const satisfies readonly BranchKind[]

/** How often, by the kind of branch; null: not owed. */
export type Pace = Record<BranchKind, Cadence | null>

/** What the officer decided of a kind, as asked for: from a day on, this pace. */
export interface RuleVersion {
  kind: Kind
  from: CalendarDate
  every: Pace
}

/** A pace from the first day of a period on; `from` null: always. */
export interface PaceStep {
  from: CalendarDate | null
  every: Cadence | null
}

const longer = (a: Cadence | null, b: Cadence | null): Cadence =>
  cadences[Math.max(a === null ? 0 : cadences.indexOf(a), b === null ? 0 : cadences.indexOf(b))] ?? 'year'

/** The day itself when a period begins on it, else the first day of the next one. */
const nextStart = (cadence: Cadence, day: CalendarDate): CalendarDate => {
  const { from, to } = periodOf(cadence, day)
  return from === day ? day : addDays(to, 1)
}

/** In force on that day. */
export const paceOn = (steps: readonly PaceStep[], day: CalendarDate): Cadence | null =>
  [...steps].reverse().find(({ from }) => from === null || from <= day)?.every ?? null

/**
 * How the pace of a kind went for a kind of branch: the table's, then each change of the committee's. A change in the
 * midst of a period takes effect where the next one begins, of the old pace and of the new: so no day is ever in two
 * periods, none is left out, and the past stays as it was. A later decision takes the place of one not yet in effect.
 */
export function paceSteps(kind: Kind, branchKind: BranchKind, versions: readonly RuleVersion[]): PaceStep[] {
  const decided = versions.filter((each) => each.kind === kind).sort((a, b) => (a.from < b.from ? -1 : 1))
  let steps: PaceStep[] = [{ from: null, every: ruleOf(kind).every[branchKind] }]
  for (const { from, every } of decided) {
    steps = steps.filter((step) => step.from === null || step.from < from)
    const before = steps.at(-1)?.every ?? null
    const after = every[branchKind]
    if (before === after) continue
    steps.push({ from: nextStart(longer(before, after), from), every: after })
  }
  return steps
}

/** The pace of a kind on a day, by the kind of branch. */
export const paceOf = (kind: Kind, versions: readonly RuleVersion[], day: CalendarDate): Pace => ({
  serving: paceOn(paceSteps(kind, 'serving', versions), day),
  retired: paceOn(paceSteps(kind, 'retired', versions), day),
  temporary: paceOn(paceSteps(kind, 'temporary', versions), day),
})

/** What has been decided and is not in effect on a day yet: from when, and the pace then. */
export function changesAfter(
  kind: Kind,
  versions: readonly RuleVersion[],
  day: CalendarDate,
): { from: CalendarDate; every: Pace }[] {
  const days = branchKinds.flatMap((branchKind) =>
    paceSteps(kind, branchKind, versions).flatMap(({ from }) => (from !== null && from > day ? [from] : [])),
  )
  return [...new Set(days)].sort().map((from) => ({ from, every: paceOf(kind, versions, from) }))
}

/** Since when the pace on a day has been what it is; null: it is the table's. */
export function changedOn(
  kind: Kind,
  versions: readonly RuleVersion[],
  day: CalendarDate,
): CalendarDate | null {
  const days = branchKinds.flatMap((branchKind) =>
    paceSteps(kind, branchKind, versions).flatMap(({ from }) => (from !== null && from <= day ? [from] : [])),
  )
  return days.sort().at(-1) ?? null
}

/** Whether the officer may change a rule: not what its rounds raise, and no month that is over. */
export function decideRuleChange({ kind, from }: RuleVersion, today: CalendarDate): Result<null> {
  if (ruleOf(kind).raisedBy === 'round') return refuse('RULE_BY_ROUND', { field: 'kind' })
  if (monthOf(from) < monthOf(today)) return refuse('RULE_IN_PAST', { field: 'from' })
  return accept(null)
}
