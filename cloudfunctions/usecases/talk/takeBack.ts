import { and, eq } from 'drizzle-orm'
import { dateOf } from '../../../src/domain/calendar'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { decideTakeBack } from '../../../src/domain/talk'
import { recordAudit } from '../../database/audit'
import { talk, talkPair } from '../../database/schema/talk'
import { moveTotals } from '../../database/totals'
import { holdCommittee } from '../activity/count'
import { settleObligations } from '../obligation/settle'
import type { UseCase } from '../usecase'

/**
 * Takes back a talk that was recorded by mistake; what it met stands open again unless another talk meets it. That it
 * was recorded and taken back stays in the audit lines. Again is harmless.
 */
export const takeTalkBack: UseCase<'talk.takeBack'> = async (context, { talkId }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  const key = and(eq(talk.committeeId, committeeId), eq(talk.id, talkId))
  const [found] = await tx
    .select({
      pairId: talk.pairId,
      heldOn: talk.heldOn,
      recordedAt: talk.recordedAt,
      leaderId: talkPair.leaderId,
    })
    .from(talk)
    .innerJoin(talkPair, and(eq(talkPair.committeeId, talk.committeeId), eq(talkPair.id, talk.pairId)))
    .where(key)
  if (!found) return accept({ takenBack: false })
  const { pairId, heldOn } = found
  if (!may(actor, 'recordTalk', { memberId: found.leaderId })) return refuse('TALK_NOT_YOURS')
  const decision = decideTakeBack(
    dateOf(found.recordedAt),
    today,
    may(actor, 'manageOrganization', { memberId: found.leaderId }),
  )
  if (!decision.ok) return decision
  // In the same order as when it was recorded.
  await tx
    .select({ id: talkPair.id })
    .from(talkPair)
    .where(and(eq(talkPair.committeeId, committeeId), eq(talkPair.id, pairId)))
    .for('share')
  await holdCommittee(tx, committeeId)
  const removed = await tx.delete(talk).where(key).returning({ id: talk.id })
  if (removed.length === 0) return accept({ takenBack: false })
  const settled = await settleObligations(tx, committeeId, [
    { kind: 'integrityTalk', day: heldOn, ownerIds: [pairId] },
  ])
  await recordAudit(context, 'talk.takeBack', talkId, { pairId, heldOn })
  await moveTotals(tx, committeeId, settled.before, settled.after)
  return accept({ takenBack: true })
}
