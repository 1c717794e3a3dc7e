import { addDays, type CalendarDate } from './calendar'
import type { BranchKind } from './obligation'
import { accept, refuse, type Result } from './result'

/** A branch's life: to its last day; `aliveTo` null: until further notice. */
export interface BranchLife {
  id: string
  name: string
  kind: BranchKind
  aliveFrom: CalendarDate
  aliveTo: CalendarDate | null
}

/** Days that somebody spends in a branch, at home or on loan. */
export interface Stay {
  memberId: string
  kind: 'home' | 'loan'
  from: CalendarDate
  to: CalendarDate | null
}

/** Something with a first day and perhaps a last one. */
export interface Term {
  from: CalendarDate
  to: CalendarDate | null
}

const later = (a: CalendarDate, b: CalendarDate) => (a > b ? a : b)

/** Whether the two share a day. */
export const overlap = (a: Term, b: Term): boolean =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to)

/** Whether the day lies in it. */
export const covers = ({ from, to }: Term, day: CalendarDate): boolean =>
  from <= day && (to === null || day <= to)

/** A term that does not outlast what it belongs to. */
export const within = <T extends Term>(term: T, end: CalendarDate | null): T =>
  end !== null && (term.to === null || term.to > end) ? { ...term, to: end } : term

/** A branch as it is wished for. A temporary one says its last day; no other does. */
export interface BranchWish {
  id: string
  name: string
  kind: BranchKind
  from: CalendarDate
  to: CalendarDate | null
}

/**
 * Sets a branch up, renames it, or prolongs a temporary one. Its kind and first day stay as they are, since what was
 * counted rests on them. Refuses a name that a branch living in the same days has. `others` may hold the branch itself.
 */
export function decideBranch(
  wish: BranchWish,
  found: BranchLife | null,
  others: readonly BranchLife[],
  today: CalendarDate,
): Result<BranchLife> {
  const { id, name, kind, from, to } = wish
  if (found) {
    if (found.kind !== kind) return refuse('BRANCH_KIND_FIXED', { field: 'kind' })
    if (found.aliveFrom !== from) return refuse('BRANCH_BEGINNING_FIXED', { field: 'from' })
    if (found.aliveTo !== null && found.aliveTo < today) return refuse('BRANCH_ENDED')
  }
  if (kind === 'temporary') {
    if (to === null) return refuse('BRANCH_LIFE_MISSING', { field: 'to' })
    if (to < from) return refuse('TERM_REVERSED', { field: 'to' })
    if (found?.aliveTo && to < found.aliveTo) return refuse('BRANCH_SHORTENED', { field: 'to' })
  } else if (to !== (found?.aliveTo ?? null)) {
    return refuse('BRANCH_LIFE_OPEN', { field: 'to' })
  }
  const days = { from: found ? later(today, from) : from, to }
  const isTaken = others.some(
    (other) =>
      other.id !== id && other.name === name && overlap({ from: other.aliveFrom, to: other.aliveTo }, days),
  )
  if (isTaken) return refuse('BRANCH_NAME_TAKEN', { field: 'name' })
  return accept({ id, name, kind, aliveFrom: from, aliveTo: to })
}

const outlasting = (stays: readonly Stay[], lastDay: CalendarDate): Set<string> =>
  new Set(stays.filter(({ to }) => to === null || to > lastDay).map(({ memberId }) => memberId))

/** Whether a branch that lives may end on that day: not in the past, not before it began, not prolonged by ending. */
function decideEnd(branch: BranchLife, lastDay: CalendarDate, today: CalendarDate, field: string) {
  if (branch.aliveTo !== null && branch.aliveTo < today) return refuse('BRANCH_ENDED')
  if (lastDay < addDays(today, -1)) return refuse('BRANCH_END_PAST', { field })
  if (lastDay < branch.aliveFrom) return refuse('TERM_REVERSED', { field })
  if (branch.aliveTo !== null && lastDay > branch.aliveTo) {
    return refuse('BRANCH_ENDS_EARLIER', { field, values: { day: branch.aliveTo } })
  }
  return accept(lastDay)
}

/**
 * Closes a branch after its last day. Refuses while somebody belongs to it beyond that day: they are moved, or leave,
 * first. `stays`: everybody's at this branch.
 */
export function decideClose(
  branch: BranchLife,
  stays: readonly Stay[],
  lastDay: CalendarDate,
  today: CalendarDate,
): Result<CalendarDate> {
  if (lastDay < today) return refuse('BRANCH_END_PAST', { field: 'lastDay' })
  const end = decideEnd(branch, lastDay, today, 'lastDay')
  if (!end.ok) return end
  const count = outlasting(stays, lastDay).size
  return count > 0 ? refuse('BRANCH_NOT_EMPTY', { values: { count } }) : end
}

/**
 * Merges a branch into another one of its kind from a day on: the last day of the merged one is the day before. Answers
 * who moves. Refuses where a move that was entered already lies ahead, since one day's home would be two.
 */
export function decideMerge(
  branch: BranchLife,
  into: BranchLife,
  stays: readonly Stay[],
  from: CalendarDate,
  today: CalendarDate,
): Result<{ lastDay: CalendarDate; memberIds: string[] }> {
  if (branch.id === into.id) return refuse('BRANCH_MERGE_SELF', { field: 'into' })
  if (branch.kind === 'temporary') return refuse('BRANCH_MERGE_TEMPORARY', { field: 'branchId' })
  if (branch.kind !== into.kind) return refuse('BRANCH_MERGE_KIND', { field: 'into' })
  if (from < today) return refuse('BRANCH_END_PAST', { field: 'from' })
  if (into.aliveFrom > from || into.aliveTo !== null)
    return refuse('BRANCH_MERGE_INTO_ENDED', { field: 'into' })
  const end = decideEnd(branch, addDays(from, -1), today, 'from')
  if (!end.ok) return end
  const staying = stays.filter(({ kind, to }) => kind === 'home' && (to === null || to >= from))
  const ahead = new Set(
    staying.filter((stay) => stay.from >= from || stay.to !== null).map(({ memberId }) => memberId),
  )
  if (ahead.size > 0) return refuse('BRANCH_MOVES_AHEAD', { field: 'from', values: { count: ahead.size } })
  return accept({ lastDay: end.value, memberIds: staying.map(({ memberId }) => memberId) })
}
