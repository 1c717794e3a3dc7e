import { type Cadence, type CalendarDate, nextPeriod, periodOf, yearOf } from './calendar'
import { accept, refuse, type Result } from './result'

/** What a duty asks: each period by its last day (`cadence`), or once by `dueOn`; while it stands. */
export interface DutyPlan {
  cadence: Cadence | null
  dueOn: CalendarDate | null
  from: CalendarDate
  /** The last day on which something may fall due; null: until further notice. */
  to: CalendarDate | null
}

export type OccurrenceState = 'done' | 'due' | 'behind' | 'ahead'

/** A duty in one period. `from` is its key: the period's first day; of a single duty, the day from which it stands. */
export interface Occurrence {
  from: CalendarDate
  dueOn: CalendarDate
  state: OccurrenceState
}

/** Whether a plan can stand: one of cadence and due day, and the days in their order. */
export function decideDuty({ cadence, dueOn, from, to }: DutyPlan): Result<DutyPlan> {
  if ((cadence === null) === (dueOn === null)) return refuse('DUTY_WHEN_UNCLEAR', { field: 'cadence' })
  if (dueOn !== null && dueOn < from) return refuse('DUTY_DUE_BEFORE_START', { field: 'dueOn' })
  if (to !== null && to < from) return refuse('TERM_REVERSED', { field: 'to' })
  return accept({ cadence, dueOn, from, to })
}

/**
 * Where a duty stands on a day: what has come up so far, first to last, and the next time. A period counts when its
 * last day, by which it is due, lies in the duty's life. `done`: the keys of what is done.
 */
export function occurrencesOf(
  { cadence, dueOn, from, to }: DutyPlan,
  done: ReadonlySet<CalendarDate>,
  today: CalendarDate,
): Occurrence[] {
  const stateOf = (start: CalendarDate, due: CalendarDate): OccurrenceState => {
    if (done.has(start)) return 'done'
    if (today > due) return 'behind'
    return start <= today ? 'due' : 'ahead'
  }
  const isOwed = (due: CalendarDate) => due >= from && (to === null || due <= to)
  if (cadence === null) {
    return dueOn === null || !isOwed(dueOn) ? [] : [{ from, dueOn, state: stateOf(from, dueOn) }]
  }
  const occurrences: Occurrence[] = []
  for (let period = periodOf(cadence, from); isOwed(period.to); period = nextPeriod(period)) {
    occurrences.push({ from: period.from, dueOn: period.to, state: stateOf(period.from, period.to) })
    if (period.from > today) break
  }
  return occurrences
}

/** How far a duty is: done of what has come up, in the year of `today`, what was left behind earlier included. */
export function progressOf(
  occurrences: readonly Occurrence[],
  today: CalendarDate,
): { done: number; of: number } {
  const counted = occurrences.filter(
    ({ state, dueOn }) => state === 'behind' || (state !== 'ahead' && yearOf(dueOn) >= yearOf(today)),
  )
  return { done: counted.filter(({ state }) => state === 'done').length, of: counted.length }
}

/** Whether an occurrence may be marked done: it has come up. Done already is harmless. */
export function decideDone(occurrences: readonly Occurrence[], from: CalendarDate): Result<Occurrence> {
  const found = occurrences.find((each) => each.from === from)
  if (!found) return refuse('NOT_FOUND', { field: 'from' })
  return found.state === 'ahead' ? refuse('DUTY_NOT_YET', { field: 'from' }) : accept(found)
}
