import { and, eq } from 'drizzle-orm'
import { accept, refuse } from '../../../src/domain/result'
import { decideWithdraw } from '../../../src/domain/submission'
import { recordAudit } from '../../database/audit'
import { submission } from '../../database/schema/submission'
import { lockSubmission } from '../../database/submissions'
import type { UseCase } from '../usecase'

/** Takes back one's own submission before it is approved. Again is harmless. */
export const withdraw: UseCase<'submission.withdraw'> = async (context, { submissionId }) => {
  const { tx, actor } = context
  const { committeeId, memberId } = actor
  const found = await lockSubmission(tx, committeeId, submissionId)
  if (!found) return refuse('NOT_FOUND')
  const decision = decideWithdraw(found, memberId)
  if (!decision.ok) return decision
  if (found.state !== decision.value) {
    await tx
      .update(submission)
      .set({ state: decision.value })
      .where(and(eq(submission.committeeId, committeeId), eq(submission.id, submissionId)))
    await recordAudit(context, 'submission.withdraw', submissionId, { state: [found.state, decision.value] })
  }
  return accept({ state: decision.value })
}
