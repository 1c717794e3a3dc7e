import { and, eq } from 'drizzle-orm'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { decideTalk } from '../../../src/domain/talk'
import { recordAudit } from '../../database/audit'
import { talk, talkPair } from '../../database/schema/talk'
import { moveTotals } from '../../database/totals'
import { holdCommittee } from '../activity/count'
import { settleObligations } from '../obligation/settle'
import type { UseCase } from '../usecase'

/** Records a talk that was held; it meets what the pair owes for the half-year of that day. Again is harmless. */
export const recordTalk: UseCase<'talk.record'> = async (context, { talkId, pairId, heldOn, topic }) => {
  const { tx, actor, now, today } = context
  const { committeeId, memberId } = actor
  const [pair] = await tx
    .select()
    .from(talkPair)
    .where(and(eq(talkPair.committeeId, committeeId), eq(talkPair.id, pairId)))
    .for('share')
  if (!pair) return refuse('NOT_FOUND')
  if (!may(actor, 'recordTalk', { memberId: pair.leaderId })) return refuse('TALK_NOT_YOURS')
  const decision = decideTalk(pair, heldOn, today)
  if (!decision.ok) return decision
  await holdCommittee(tx, committeeId)
  const [recorded] = await tx
    .insert(talk)
    .values({ committeeId, id: talkId, pairId, heldOn, topic, recordedBy: memberId, recordedAt: now })
    .onConflictDoNothing()
    .returning({ id: talk.id })
  if (!recorded) {
    const [existing] = await tx
      .select({ recordedBy: talk.recordedBy, pairId: talk.pairId })
      .from(talk)
      .where(and(eq(talk.committeeId, committeeId), eq(talk.id, talkId)))
    return existing?.recordedBy === memberId && existing.pairId === pairId
      ? accept({ talkId })
      : refuse('ID_TAKEN')
  }
  const settled = await settleObligations(tx, committeeId, [
    { kind: 'integrityTalk', day: heldOn, ownerIds: [pairId] },
  ])
  await recordAudit(context, 'talk.record', talkId, { pairId, heldOn })
  await moveTotals(tx, committeeId, settled.before, settled.after)
  return accept({ talkId })
}
