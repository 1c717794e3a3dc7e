import type { ActivityState } from './activity'
import type { AttendanceStatus } from './attendance'
import { addDays, type CalendarDate, dateOf } from './calendar'
import { accept, refuse, type Result } from './result'

/** `leave` (请假) is asked before, `makeup` (补签) after; both change an attendance once approved. */
export const submissionKinds = ['reflection', 'serviceReport', 'makeup', 'leave'] as const
export type SubmissionKind = (typeof submissionKinds)[number]

/** A draft lives on its author's phone; the books know it from its first handing in. */
export type SubmissionState = 'submitted' | 'returned' | 'approved' | 'withdrawn'
export type Verdict = 'approved' | 'returned'

export interface SubmissionStatus {
  memberId: string
  state: SubmissionState
  /** 1 at the first handing in, one more at each after that. A review is of one round. */
  round: number
}

export interface StandingReview {
  id: string
  reviewerName: string
  verdict: Verdict
}

/** What handing in does: nothing new, or the text as it is now in a round of its own. */
export type HandIn = { kind: 'repeated' } | { kind: 'saved'; round: number }

/**
 * Handing in under an id that is known: a call whose answer was lost. The same text changes nothing. A text that
 * was edited in between replaces what nobody has reviewed yet, in a new round, so that no review of the former
 * text approves this one; a returned one is handed in again.
 */
export function decideHandInAgain(
  submission: SubmissionStatus,
  memberId: string,
  isSameText: boolean,
): Result<HandIn> {
  if (submission.memberId !== memberId) return refuse('SUBMISSION_NOT_YOURS')
  switch (submission.state) {
    case 'withdrawn':
      return refuse('SUBMISSION_WITHDRAWN')
    case 'approved':
      return isSameText ? accept({ kind: 'repeated' }) : refuse('SUBMISSION_NOT_WAITING')
    case 'submitted':
      return accept(isSameText ? { kind: 'repeated' } : { kind: 'saved', round: submission.round + 1 })
    case 'returned':
      return accept({ kind: 'saved', round: submission.round + 1 })
  }
}

/** Taking back what has not been approved. Twice is harmless. */
export function decideWithdraw(submission: SubmissionStatus, memberId: string): Result<'withdrawn'> {
  if (submission.memberId !== memberId) return refuse('SUBMISSION_NOT_YOURS')
  return submission.state === 'approved' ? refuse('SUBMISSION_NOT_WAITING') : accept('withdrawn')
}

export interface ReviewCommand {
  reviewId: string
  reviewerId: string
  verdict: Verdict
  comment: string
  /** The round that the reviewer had before their eyes. */
  round: number
}

/**
 * A reviewer's verdict. Nobody reviews their own; what stands, stands (its verdict is the answer); the same
 * review sent again is harmless; a text that changed since it was read must be read again.
 */
export function decideReview(
  submission: SubmissionStatus,
  standing: StandingReview | null,
  command: ReviewCommand,
): Result<{ state: Verdict; repeated: boolean }> {
  if (submission.memberId === command.reviewerId) return refuse('REVIEW_OWN')
  if (standing?.id === command.reviewId) return accept({ state: standing.verdict, repeated: true })
  switch (submission.state) {
    case 'withdrawn':
      return refuse('SUBMISSION_WITHDRAWN')
    case 'approved':
      return refuse('REVIEW_ALREADY_APPROVED', { values: { reviewer: standing?.reviewerName ?? '' } })
    case 'returned':
      return refuse('REVIEW_ALREADY_RETURNED', { values: { reviewer: standing?.reviewerName ?? '' } })
    case 'submitted':
      if (submission.round !== command.round) return refuse('SUBMISSION_CHANGED')
      if (command.verdict === 'returned' && command.comment.trim() === '') {
        return refuse('REVIEW_COMMENT_MISSING', { field: 'comment' })
      }
      return accept({ state: command.verdict, repeated: false })
  }
}

interface RollLine {
  activity: { state: ActivityState; startsAt: Date; endsAt: Date }
  /** Null: not on the roll. */
  status: AttendanceStatus | null
}

/** 请假: before the start, by somebody who is expected. */
export function decideAskLeave({ activity, status }: RollLine, now: Date): Result<null> {
  if (activity.state === 'cancelled') return refuse('ACTIVITY_CANCELLED')
  if (status === null || activity.state === 'draft') return refuse('CHECKIN_NOT_EXPECTED')
  if (status === 'leave') return refuse('LEAVE_ALREADY')
  if (status === 'present') return refuse('LEAVE_PRESENT')
  if (activity.state === 'closed' || now >= activity.startsAt) return refuse('LEAVE_TOO_LATE')
  return accept(null)
}

/** 补签: after the end, by somebody expected who is not yet counted, within the days that the setting allows. */
export function decideAskMakeup({ activity, status }: RollLine, makeupDays: number, now: Date): Result<null> {
  if (activity.state === 'cancelled') return refuse('ACTIVITY_CANCELLED')
  if (status === null || activity.state === 'draft') return refuse('CHECKIN_NOT_EXPECTED')
  if (status === 'present') return refuse('MAKEUP_PRESENT')
  if (now < activity.endsAt && activity.state !== 'closed') return refuse('MAKEUP_TOO_EARLY')
  if (dateOf(now) > addDays(dateOf(activity.endsAt), makeupDays)) {
    return refuse('MAKEUP_TOO_LATE', { values: { days: makeupDays } })
  }
  return accept(null)
}

/** A service is recorded once it has been done. */
export const decideServiceDate = (servedOn: CalendarDate, today: CalendarDate): Result<null> =>
  servedOn > today ? refuse('SERVICE_IN_FUTURE', { field: 'servedOn' }) : accept(null)
