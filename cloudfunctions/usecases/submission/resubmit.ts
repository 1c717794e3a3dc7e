import { refuse } from '../../../src/domain/result'
import { lockSubmission } from '../../database/submissions'
import type { UseCase } from '../usecase'
import { handInAgain } from './handInAgain'

/** Hands in again what was returned. Sent twice, the second answers what the first did. */
export const resubmit: UseCase<'submission.resubmit'> = async (context, { submissionId, round, content }) => {
  const found = await lockSubmission(context.tx, context.actor.committeeId, submissionId)
  if (!found) return refuse('NOT_FOUND')
  if (found.memberId !== context.actor.memberId) return refuse('SUBMISSION_NOT_YOURS')
  if (found.state === 'withdrawn') return refuse('SUBMISSION_WITHDRAWN')
  // A returned text is answered by one that has read that very return.
  if (found.state === 'returned' ? found.round !== round : found.round <= round) {
    return refuse('SUBMISSION_NOT_RETURNED')
  }
  return handInAgain(context, found, content)
}
