import { and, eq } from 'drizzle-orm'
import { decideSending } from '../../../src/domain/feedback'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { beginningOf, lockSentOn } from '../../database/feedback'
import { feedback } from '../../database/schema/message'
import type { UseCase } from '../usecase'

/** Hands in a complaint or a suggestion. Again is harmless. */
export const sendFeedback: UseCase<'feedback.send'> = async (context, input) => {
  const { tx, actor, now, today, ports } = context
  const { committeeId } = actor
  const { feedbackId, text, anonymous, key } = input
  // Of an anonymous one nothing is kept that leads to its author: no member, and no time that one could lay beside
  // the times of other calls.
  const kept =
    key === null
      ? { memberId: actor.memberId, keyDigest: null, at: now }
      : { memberId: null, keyDigest: ports.digest(key), at: beginningOf(today) }
  const sent = await lockSentOn(tx, committeeId, kept.memberId, today)
  const [standing] = await tx
    .select()
    .from(feedback)
    .where(and(eq(feedback.committeeId, committeeId), eq(feedback.id, feedbackId)))
  if (standing) {
    const isSame =
      standing.memberId === kept.memberId && standing.keyDigest === kept.keyDigest && standing.text === text
    return isSame ? accept({ feedbackId }) : refuse('ID_TAKEN')
  }
  const decision = decideSending(anonymous, sent)
  if (!decision.ok) return decision
  const [created] = await tx
    .insert(feedback)
    .values({ committeeId, id: feedbackId, text, ...kept })
    .onConflictDoNothing()
    .returning({ id: feedback.id })
  if (!created) return refuse('ID_TAKEN')
  // An audit line says who did something and at which second. An anonymous hand-in has no who, and a line with a
  // second but without a name would still point at whoever was calling then; so it leaves none. It is itself its trace.
  if (!anonymous) await recordAudit(context, 'feedback.send', feedbackId, { state: [null, 'waiting'] })
  return accept({ feedbackId })
}
