import { and, eq } from 'drizzle-orm'
import { accept, refuse } from '../../../src/domain/result'
import { decideResubmit } from '../../../src/domain/submission'
import { recordAudit } from '../../database/audit'
import { submission } from '../../database/schema'
import { lockSubmission } from '../../database/submissions'
import type { UseCase } from '../usecase'
import { checkContent } from './content'

/** Hands in again what was returned. Sent twice, the second answers what the first did. */
export const resubmit: UseCase<'submission.resubmit'> = async (context, { submissionId, round, content }) => {
  const { tx, actor, now } = context
  const { committeeId, memberId } = actor
  const found = await lockSubmission(tx, committeeId, submissionId)
  if (!found) return refuse('NOT_FOUND')
  if (found.memberId === memberId && found.round === round + 1) {
    return accept({ submissionId, state: found.state, round: found.round })
  }
  const decision = decideResubmit(found, memberId)
  if (!decision.ok) return decision
  if (found.kind !== content.kind) return refuse('SUBMISSION_WRONG_KIND')
  // A request is for one activity: what was scanned or asked for there says nothing about another.
  const asked = content.kind === 'leave' || content.kind === 'makeup' ? content.activityId : found.activityId
  if (asked !== found.activityId) return refuse('SUBMISSION_OTHER_ACTIVITY', { field: 'activityId' })
  if (found.round !== round) return refuse('SUBMISSION_NOT_RETURNED')
  const checked = await checkContent(context, content)
  if (!checked.ok) return checked
  await tx
    .update(submission)
    .set({ ...checked.value, state: 'submitted', round: decision.value.round, submittedAt: now })
    .where(and(eq(submission.committeeId, committeeId), eq(submission.id, submissionId)))
  await recordAudit(context, 'submission.resubmit', submissionId, {
    state: ['returned', 'submitted'],
    round: decision.value.round,
  })
  return accept({ submissionId, state: 'submitted', round: decision.value.round })
}
