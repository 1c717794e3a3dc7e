import { handInNotices, reviewersToTell } from '../../../src/domain/notices'
import type { SubmissionKind } from '../../../src/domain/submission'
import { tell } from '../../database/messages'
import { officersOf } from '../../database/officers'
import type { Context } from '../usecase'

/** Tells who leads the branch that something waits for a verdict. */
export async function tellReviewers(
  context: Context,
  submission: { id: string; kind: SubmissionKind; memberId: string; branchId: string; round: number },
): Promise<void> {
  const { tx, actor, today } = context
  const { committeeId, name } = actor
  const officers = await officersOf(tx, committeeId, [submission.branchId], today)
  const reviewers = reviewersToTell(officers, submission.memberId)
  await tell({ ...context, committeeId }, handInNotices(submission, name, reviewers))
}
