import { and, eq } from 'drizzle-orm'
import { decideObjectionAnswer } from '../../../src/domain/campaign'
import { objectionAnswerNotice } from '../../../src/domain/campaignNotices'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { objectionOf } from '../../database/campaigns'
import { tell } from '../../database/messages'
import { campaignObjection } from '../../database/schema/campaign'
import type { UseCase } from '../usecase'

/** Answers an objection; both stay on record. Upheld: the campaign is taken back and decided on anew. */
export const answerObjection: UseCase<'campaign.answerObjection'> = async (
  context,
  { objectionId, verdict, answer },
) => {
  const { tx, actor, now, textHeld } = context
  const { committeeId, memberId } = actor
  const first = await objectionOf(tx, committeeId, objectionId)
  if (!first) return refuse('NOT_FOUND')
  const isRepeat = first.verdict === verdict && first.answeredBy === memberId && first.answer === answer
  if (isRepeat) return accept({ objectionId })
  const decided = decideObjectionAnswer(first, memberId)
  if (!decided.ok) return decided
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'answer' })
  await tx
    .update(campaignObjection)
    .set({ verdict, answer, answeredBy: memberId, answeredAt: now })
    .where(and(eq(campaignObjection.committeeId, committeeId), eq(campaignObjection.id, objectionId)))
  await recordAudit(context, 'campaign.answerObjection', objectionId, {
    year: first.year,
    objection: [null, verdict],
  })
  await tell({ ...context, committeeId }, [objectionAnswerNotice(objectionId, first.year, first.memberId)])
  return accept({ objectionId })
}
