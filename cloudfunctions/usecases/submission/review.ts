import { and, eq } from 'drizzle-orm'
import type { ReviewOutcome } from '../../../src/contract/submission'
import { may } from '../../../src/domain/permission'
import { type Refusal, refusalMessage } from '../../../src/domain/refusal'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { decideReview, type SubmissionState } from '../../../src/domain/submission'
import type { Notice } from '../../../src/domain/message'
import { verdictNotice } from '../../../src/domain/notices'
import { type Tally, talliesOfSubmission } from '../../../src/domain/total'
import { closedAmong, lockActivities } from '../../database/activities'
import { recordAudit } from '../../database/audit'
import { review, submission } from '../../database/schema/submission'
import { tell } from '../../database/messages'
import { lockSubmissions, reviewsOf, type SubmissionRow } from '../../database/submissions'
import { keepEntries } from '../../database/scoreEntries'
import { moveTotals } from '../../database/totals'
import { holdHosts } from '../activity/count'
import { type Concern, settleObligations } from '../obligation/settle'
import type { Context, UseCase } from '../usecase'
import { type Granted, grant } from './grant'

interface One {
  reviewId: string
  submissionId: string
  round: number
  verdict: 'approved' | 'returned'
  comment: string
}

interface Moved extends Granted {
  state: SubmissionState
  notices: Notice[]
}

/** Reviews one or many, each decided by itself; all that were accepted are saved together. */
export const reviewSubmissions: UseCase<'submission.review'> = async (context, { reviews }) => {
  const { tx, actor } = context
  const { committeeId } = actor
  // All is held before anything is written, submissions first and then their activities, each in the order of
  // their ids: so two reviewers, or a reviewer and a late scan, wait for each other and never in a ring.
  const found = await lockSubmissions(
    tx,
    committeeId,
    reviews.map(({ submissionId }) => submissionId),
  )
  const activityIds = [...found.values()].flatMap(({ kind, activityId }) =>
    (kind === 'leave' || kind === 'makeup') && activityId !== null ? [activityId] : [],
  )
  await lockActivities(tx, committeeId, activityIds)
  await holdHosts(tx, committeeId, await closedAmong(tx, committeeId, activityIds))
  const outcomes: ReviewOutcome[] = []
  const before: Tally[] = []
  const after: Tally[] = []
  const concerns: Concern[] = []
  const notices: Notice[] = []
  for (const one of reviews) {
    const reviewed = await reviewOne(context, one, found.get(one.submissionId))
    if (reviewed.ok) {
      notices.push(...reviewed.value.notices)
      before.push(...reviewed.value.before)
      after.push(...reviewed.value.after)
      concerns.push(...reviewed.value.concerns)
      outcomes.push(outcome(one, reviewed.value.state, null))
    } else {
      outcomes.push(outcome(one, standingState(reviewed.refusal), reviewed.refusal))
    }
  }
  await tell({ ...context, committeeId }, notices)
  const settled = await settleObligations(tx, committeeId, concerns)
  const submissionIds = outcomes.flatMap(({ submissionId, state }) =>
    state === 'approved' ? [submissionId] : [],
  )
  await keepEntries(tx, committeeId, context.now, { activityIds, submissionIds })
  await moveTotals(tx, committeeId, [...before, ...settled.before], [...after, ...settled.after])
  return accept({ outcomes })
}

const nothing: Granted = { before: [], after: [], concerns: [] }

async function reviewOne(
  context: Context,
  one: One,
  found: SubmissionRow | undefined,
): Promise<Result<Moved>> {
  const { tx, actor, now } = context
  const { committeeId } = actor
  if (!found) return refuse('NOT_FOUND')
  if (!may(actor, 'review', { branchIds: [found.branchId] })) return refuse('NOT_YOUR_BRANCH')
  const standing = (await reviewsOf(tx, committeeId, one.submissionId)).at(-1) ?? null
  const decision = decideReview(found, standing, { ...one, reviewerId: actor.memberId })
  if (!decision.ok) return decision
  const { state, repeated } = decision.value
  if (repeated) return accept({ state: found.state, notices: [], ...nothing })
  const [added] = await tx
    .insert(review)
    .values({
      committeeId,
      id: one.reviewId,
      submissionId: one.submissionId,
      round: found.round,
      reviewerId: actor.memberId,
      verdict: one.verdict,
      comment: one.comment,
      at: now,
    })
    .onConflictDoNothing()
    .returning({ id: review.id })
  if (!added) return refuse('ID_TAKEN')
  await tx
    .update(submission)
    .set({ state })
    .where(and(eq(submission.committeeId, committeeId), eq(submission.id, one.submissionId)))
  const granted = state === 'approved' ? await grant(context, found) : nothing
  await recordAudit(context, 'submission.review', one.submissionId, {
    state: [found.state, state],
    round: found.round,
  })
  return accept({
    state,
    notices: [verdictNotice(found, state)],
    ...granted,
    after: [...granted.after, ...talliesOfSubmission({ ...found, state })],
  })
}

const outcome = (
  { submissionId }: One,
  state: SubmissionState | null,
  refusal: Refusal | null,
): ReviewOutcome => ({
  submissionId,
  state,
  refusal: refusal && { code: refusal.code, message: refusalMessage(refusal) },
})

/** The verdict that stands, where that is what the refusal says. */
function standingState({ code }: Refusal): SubmissionState | null {
  if (code === 'REVIEW_ALREADY_APPROVED') return 'approved'
  if (code === 'REVIEW_ALREADY_RETURNED') return 'returned'
  return code === 'SUBMISSION_WITHDRAWN' ? 'withdrawn' : null
}
