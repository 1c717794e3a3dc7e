import type { ActivityState } from './activity'
import type { AttendanceStatus } from './attendance'
import { type CalendarDate, dateOf, type Month, monthOf } from './calendar'
import { holderOf, type Kind } from './obligation'
import { servedMinutes } from './service'
import type { FindingState } from './finding'
import type { SubmissionKind, SubmissionState } from './submission'

/**
 * What is counted per branch and month. `subject` tells the kind of activity or the topic where the measure has
 * one, else it is ''.
 * - `held` (subject: kind): closed activities, one for each hosting branch
 * - `studied` (subject: topic): closed study sessions on that topic, one for each hosting branch
 * - `expected`, `present`, `leave` (subject: kind): people on the rolls of closed activities, in the branch that
 *   each belonged to; somebody on leave is not expected. What the committee holds is in no branch's books: a branch
 *   neither called it nor chose who comes, so its participation neither gains nor suffers by it
 * - `reflection`, `serviceReport`: approved ones, in the month they were handed in / the service was done
 * - `serviceMinutes`: of those present at closed services, and of approved reports of services that were no activity:
 *   the hours of one that was are told by its roll, and a report tells them again
 * - `owed`, `metOnTime`, `metLate` (subject: kind): obligations, in the month in which they fall due
 * - `found`, `verified`: problems of check-ups that were handed in, and those of them that are struck off, both in the
 *   month in which they were found, so that one is a share of the other
 */
export const measures = [
  'held',
  'studied',
  'expected',
  'present',
  'leave',
  'reflection',
  'serviceReport',
  'serviceMinutes',
  'owed',
  'metOnTime',
  'metLate',
  'found',
  'verified',
] as const
export type Measure = (typeof measures)[number]

/** One cell of the books and its count, or a change of it. */
export interface Tally {
  branchId: string
  month: Month
  measure: Measure
  subject: string
  count: number
}

const tally = (branchId: string, month: Month, measure: Measure, subject: string, count = 1): Tally => ({
  branchId,
  month,
  measure,
  subject,
  count,
})

interface CountedActivity {
  state: ActivityState
  kind: Kind
  startsAt: Date
  endsAt: Date
}

/** What an activity itself adds to the totals in its present state. Only a closed one counts. */
export function talliesOfActivity(
  activity: Omit<CountedActivity, 'endsAt'> & {
    hostBranchIds: readonly string[]
    topicIds: readonly string[]
  },
): Tally[] {
  if (activity.state !== 'closed') return []
  const month = monthOf(dateOf(activity.startsAt))
  return activity.hostBranchIds.flatMap((branchId) => [
    tally(branchId, month, 'held', activity.kind),
    ...(activity.kind === 'studySession'
      ? activity.topicIds.map((topicId) => tally(branchId, month, 'studied', topicId))
      : []),
  ])
}

/** What one line of the roll adds in its present state. */
export function talliesOfAttendance(
  activity: CountedActivity,
  attendance: { branchId: string; status: AttendanceStatus; minutes: number | null },
): Tally[] {
  if (activity.state !== 'closed' || holderOf(activity.kind) === 'committee') return []
  const month = monthOf(dateOf(activity.startsAt))
  const { branchId, status } = attendance
  switch (status) {
    case 'leave':
      return [tally(branchId, month, 'leave', activity.kind)]
    case 'present':
      return [
        tally(branchId, month, 'expected', activity.kind),
        tally(branchId, month, 'present', activity.kind),
        ...(activity.kind === 'volunteerService'
          ? [tally(branchId, month, 'serviceMinutes', '', servedMinutes(activity, attendance))]
          : []),
      ]
    case 'expected':
    case 'absent':
      return [tally(branchId, month, 'expected', activity.kind)]
  }
}

/** What a submission adds in its present state. Only an approved one counts. */
export function talliesOfSubmission(submission: {
  kind: SubmissionKind
  state: SubmissionState
  branchId: string
  submittedAt: Date
  servedOn: CalendarDate | null
  minutes: number | null
  activityId: string | null
}): Tally[] {
  if (submission.state !== 'approved') return []
  const { branchId } = submission
  switch (submission.kind) {
    case 'reflection':
      return [tally(branchId, monthOf(dateOf(submission.submittedAt)), 'reflection', '')]
    case 'serviceReport': {
      const month = monthOf(submission.servedOn ?? dateOf(submission.submittedAt))
      return [
        tally(branchId, month, 'serviceReport', ''),
        ...(submission.activityId === null
          ? [tally(branchId, month, 'serviceMinutes', '', submission.minutes ?? 0)]
          : []),
      ]
    }
    case 'makeup':
    case 'leave':
      // They count through the attendance that they change.
      return []
  }
}

/** What an obligation adds in its present state. A waived one is not owed; one of no branch is in no branch's books. */
export function talliesOfObligation(obligation: {
  kind: Kind
  branchId: string | null
  to: CalendarDate
  metOn: CalendarDate | null
  waivedReason: string | null
}): Tally[] {
  const { branchId, kind, metOn, to, waivedReason } = obligation
  if (waivedReason !== null || branchId === null) return []
  const month = monthOf(to)
  const owed = tally(branchId, month, 'owed', kind)
  if (metOn === null) return [owed]
  return [owed, tally(branchId, month, metOn <= to ? 'metOnTime' : 'metLate', kind)]
}

/** What a problem adds in its present state, once the sheet that names it is handed in. */
export function talliesOfFinding(finding: { branchId: string; state: FindingState; foundAt: Date }): Tally[] {
  const { branchId, state, foundAt } = finding
  const month = monthOf(dateOf(foundAt))
  const found = tally(branchId, month, 'found', '')
  return state === 'verified' ? [found, tally(branchId, month, 'verified', '')] : [found]
}

const keyOf = ({ branchId, month, measure, subject }: Tally) => `${branchId}|${month}|${measure}|${subject}`

/**
 * The moves that lead from what records added before to what they add now: one a cell, none that is zero, in the
 * order of their keys (so that two transactions lock shared cells in the same order).
 */
export function moves(before: readonly Tally[], after: readonly Tally[]): Tally[] {
  const byKey = new Map<string, Tally>()
  const add = (tallies: readonly Tally[], sign: 1 | -1) => {
    for (const each of tallies) {
      const key = keyOf(each)
      byKey.set(key, { ...each, count: (byKey.get(key)?.count ?? 0) + sign * each.count })
    }
  }
  add(before, -1)
  add(after, 1)
  return [...byKey.entries()]
    .filter(([, { count }]) => count !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, each]) => each)
}
