import { and, eq } from 'drizzle-orm'
import { decideAnswer } from '../../../src/domain/feedback'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { tell } from '../../database/messages'
import { feedback } from '../../database/schema/message'
import type { UseCase } from '../usecase'

/** Answers one, once; who has signed it is told, who has not finds the answer with their key. */
export const answerFeedback: UseCase<'feedback.answer'> = async (context, { feedbackId, answer }) => {
  const { tx, actor, now } = context
  const { committeeId } = actor
  const key = and(eq(feedback.committeeId, committeeId), eq(feedback.id, feedbackId))
  const [found] = await tx.select().from(feedback).where(key).for('no key update')
  if (!found) return refuse('NOT_FOUND')
  const decision = decideAnswer(found.answer, answer)
  if (!decision.ok) return decision
  if (decision.value.repeated) return accept({ feedbackId })
  await tx.update(feedback).set({ answer, answeredBy: actor.memberId, answeredAt: now }).where(key)
  await recordAudit(context, 'feedback.answer', feedbackId, { state: ['waiting', 'answered'] })
  if (found.memberId !== null) {
    const notice = {
      memberId: found.memberId,
      kind: 'feedback' as const,
      key: `feedback.answer ${feedbackId}`,
      text: '您的投诉建议已有答复',
      subjectId: feedbackId,
    }
    await tell({ ...context, committeeId }, [notice])
  }
  return accept({ feedbackId })
}
