import { eq, sql } from 'drizzle-orm'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { loadActivity } from '../../database/activities'
import { submission } from '../../database/schema/submission'
import { readSubmission, reviewsOf, submissionSummaries } from '../../database/submissions'
import type { UseCase } from '../usecase'

/** One submission whole, for its author and for who may review it. */
export const getSubmission: UseCase<'submission.get'> = async ({ tx, actor }, { submissionId }) => {
  const { committeeId, memberId } = actor
  const row = await readSubmission(tx, committeeId, submissionId)
  if (!row) return refuse('NOT_FOUND')
  const mine = row.memberId === memberId
  const mayReview = may(actor, 'review', { branchIds: [row.branchId] })
  if (!mine && !mayReview) return refuse('NOT_YOUR_BRANCH')
  const [summary] = await submissionSummaries(tx, committeeId, eq(submission.id, submissionId), sql`1`, 1)
  if (!summary) return refuse('NOT_FOUND')
  const reviews = await reviewsOf(tx, committeeId, submissionId)
  const isRequest = row.kind === 'leave' || row.kind === 'makeup'
  const asksFor =
    isRequest && row.activityId !== null ? await loadActivity(tx, committeeId, row.activityId) : null
  return accept({
    ...summary,
    body: row.body,
    topicId: row.topicId,
    isActivityCancelled: asksFor?.state === 'cancelled',
    reviews: reviews.map(({ verdict, comment, reviewerName, at, round }) => ({
      verdict,
      comment,
      reviewerName,
      at: at.toISOString(),
      round,
    })),
    mine,
    may: {
      review: mayReview && !mine && row.state === 'submitted',
      resubmit: mine && row.state === 'returned',
      withdraw: mine && (row.state === 'submitted' || row.state === 'returned'),
    },
  })
}
