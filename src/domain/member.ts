import { type CalendarDate, yearsBetween } from './calendar'
import type { BranchKind } from './obligation'
import { accept, refuse, type Result } from './result'

/** 党章: from 18 on one may apply to join the Party. */
const JOINING_AGE = 18

interface Span {
  from: CalendarDate
  to: CalendarDate | null
}

interface BranchLife {
  kind: BranchKind
  aliveFrom: CalendarDate
  aliveTo: CalendarDate | null
}

/** Whether a member's dates can be; `firstDay`: their first in a branch of the committee, null where unchanged. */
export function decideDates(
  { joinedOn, bornOn }: { joinedOn: CalendarDate; bornOn: CalendarDate | null },
  firstDay: CalendarDate | null,
  today: CalendarDate,
): Result<null> {
  if (joinedOn > today) return refuse('MEMBER_DATE_IN_FUTURE', { field: 'joinedOn' })
  if (bornOn !== null && (bornOn >= joinedOn || yearsBetween(bornOn, joinedOn) < JOINING_AGE)) {
    return refuse('MEMBER_TOO_YOUNG', { field: 'bornOn' })
  }
  return firstDay !== null && firstDay < joinedOn
    ? refuse('MEMBER_FROM_BEFORE_JOINED', { field: 'from', values: { day: joinedOn } })
    : accept(null)
}

/** Whether a branch may become somebody's home from a day on: it exists then, and for good. */
export function decideHome(branch: BranchLife | null, from: CalendarDate): Result<null> {
  if (branch === null) return refuse('NOT_FOUND', { field: 'branchId' })
  if (branch.kind === 'temporary') return refuse('MOVE_TO_TEMPORARY', { field: 'branchId' })
  return from < branch.aliveFrom || branch.aliveTo !== null
    ? refuse('BRANCH_NOT_ALIVE', { field: 'branchId' })
    : accept(null)
}

/** Whether a branch may have somebody on loan for those days; the loan, which ends with the branch at the latest. */
export function decideLoan<Loan extends Span>(branch: BranchLife | null, loan: Loan): Result<Loan> {
  if (branch === null) return refuse('NOT_FOUND', { field: 'branchId' })
  if (branch.kind !== 'temporary') return refuse('LOAN_NOT_TEMPORARY', { field: 'branchId' })
  const { from, to } = { from: loan.from, to: loan.to ?? branch.aliveTo }
  if (to !== null && loan.to !== null && to < from) return refuse('LOAN_ENDS_BEFORE_START', { field: 'to' })
  if (from < branch.aliveFrom || (branch.aliveTo !== null && from > branch.aliveTo)) {
    return refuse('LOAN_OUTSIDE_LIFE', { field: 'from' })
  }
  if (branch.aliveTo !== null && to !== null && to > branch.aliveTo) {
    return refuse('LOAN_OUTSIDE_LIFE', { field: 'to' })
  }
  return accept({ ...loan, to })
}

/** Whether an exemption can be recorded: decided by today, by somebody else than the exempt, with an end after its start. */
export function decideExemption(
  { from, to, decidedOn, isOwn }: Span & { decidedOn: CalendarDate; isOwn: boolean },
  today: CalendarDate,
): Result<null> {
  if (isOwn) return refuse('EXEMPT_SELF')
  if (decidedOn > today) return refuse('EXEMPT_DECIDED_IN_FUTURE', { field: 'decidedOn' })
  return to !== null && to < from ? refuse('EXEMPT_ENDS_BEFORE_START', { field: 'to' }) : accept(null)
}
