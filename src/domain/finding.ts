import { type CalendarDate, daysBetween } from './calendar'
import { accept, refuse, type Result } from './result'

/** What is done about a problem: by whom, how, until when. */
interface Rectification {
  responsibleId: string
  measure: string
  dueOn: CalendarDate
}

/** A problem found at a check-up (问题), from being found to being struck off (销号). */
export type Finding =
  | { state: 'open'; dueOn: CalendarDate }
  | ({ state: 'rectifying' } & Rectification)
  | ({ state: 'submitted'; submittedBy: string; evidence: string } & Rectification)
  | ({ state: 'verified'; submittedBy: string; evidence: string } & Rectification)
export type FindingState = Finding['state']
export const findingStateNames: Record<FindingState, string> = {
  open: '待落实',
  rectifying: '整改中',
  submitted: '待核实',
  verified: '已销号',
}
export const findingStates = ['open', 'rectifying', 'submitted', 'verified'] as const satisfies FindingState[]

/** What led from one state to the next, as its history keeps it. */
export const findingSteps = [
  ...(['found', 'assigned', 'submitted', 'verified', 'sentBack'] as const),
  ...(['inPlace', 'relapsed'] as const),
] as const
export type FindingStep = (typeof findingSteps)[number]

/** The checked branch says who sees to it, how and until when; anew as long as it is not handed in. */
export function decideAssign(
  finding: Finding,
  rectification: Rectification,
  today: CalendarDate,
): Result<Finding> {
  switch (finding.state) {
    case 'open':
    case 'rectifying':
      return rectification.dueOn < today
        ? refuse('FINDING_DUE_PAST', { field: 'dueOn' })
        : accept({ state: 'rectifying', ...rectification })
    case 'submitted':
      return refuse('FINDING_SUBMITTED')
    case 'verified':
      return refuse('FINDING_VERIFIED')
  }
}

/** The checked branch hands in what shows that it is put right. */
export function decideEvidence(finding: Finding, memberId: string, evidence: string): Result<Finding> {
  switch (finding.state) {
    case 'open':
      return refuse('FINDING_NOT_ASSIGNED')
    case 'rectifying':
      return accept({ ...finding, state: 'submitted', submittedBy: memberId, evidence })
    case 'submitted':
      return refuse('FINDING_SUBMITTED')
    case 'verified':
      return refuse('FINDING_VERIFIED')
  }
}

/** Strikes it off; never by who put it right or said so. */
export function decideVerify(finding: Finding, memberId: string): Result<Finding> {
  const submitted = decideLook(finding, memberId)
  return submitted.ok ? accept({ ...submitted.value, state: 'verified' }) : submitted
}

/** Sends it back to be put right, by the same people; until when is as it was, so that it goes on ageing. */
export function decideSendBack(finding: Finding, memberId: string): Result<Finding> {
  const submitted = decideLook(finding, memberId)
  if (!submitted.ok) return submitted
  const { responsibleId, measure, dueOn } = submitted.value
  return accept({ state: 'rectifying', responsibleId, measure, dueOn })
}

function decideLook(finding: Finding, memberId: string): Result<Extract<Finding, { state: 'submitted' }>> {
  switch (finding.state) {
    case 'open':
    case 'rectifying':
      return refuse('FINDING_NOT_SUBMITTED')
    case 'submitted':
      return finding.responsibleId === memberId || finding.submittedBy === memberId
        ? refuse('FINDING_OWN')
        : accept(finding)
    case 'verified':
      return refuse('FINDING_VERIFIED')
  }
}

/** Whether it takes pictures of what was done: while it is put right. */
export function decideEvidencePictured({ state }: Pick<Finding, 'state'>): Result<null> {
  switch (state) {
    case 'open':
      return refuse('FINDING_NOT_ASSIGNED')
    case 'rectifying':
      return accept(null)
    case 'submitted':
      return refuse('FINDING_SUBMITTED')
    case 'verified':
      return refuse('FINDING_VERIFIED')
  }
}

/** A second look (回头看) at what was struck off finds it in place; never by who put it right. */
export function decideInPlace(finding: Finding, memberId: string): Result<Finding> {
  if (finding.state !== 'verified') return refuse('FINDING_NOT_VERIFIED')
  return finding.responsibleId === memberId || finding.submittedBy === memberId
    ? refuse('FINDING_OWN')
    : accept(finding)
}

/** A second look finds it there again: it goes back to who put it right, with a new date. */
export function decideRelapse(
  finding: Finding,
  memberId: string,
  dueOn: CalendarDate,
  today: CalendarDate,
): Result<Finding> {
  const looked = decideInPlace(finding, memberId)
  if (!looked.ok || looked.value.state !== 'verified') return looked
  if (dueOn < today) return refuse('FINDING_DUE_PAST', { field: 'dueOn' })
  const { responsibleId, measure } = looked.value
  return accept({ state: 'rectifying', responsibleId, measure, dueOn })
}

/** How many days past its date a finding is that is not handed in; what waits to be looked at does not age. */
export function overdueDays(
  { state, dueOn }: { state: FindingState; dueOn: CalendarDate },
  today: CalendarDate,
): number {
  if (state === 'submitted' || state === 'verified' || today <= dueOn) return 0
  return daysBetween(dueOn, today)
}

/**
 * The finding that this one repeats: of the same branch and item, in the last of the earlier rounds; null: it is new.
 * `earlier`: of the rounds before, newest round first.
 */
export const predecessorOf = <T extends { branchId: string; itemKey: string }>(
  { branchId, itemKey }: { branchId: string; itemKey: string },
  earlier: readonly T[],
): T | null => earlier.find((each) => each.branchId === branchId && each.itemKey === itemKey) ?? null
