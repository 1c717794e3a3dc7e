import { and, eq } from 'drizzle-orm'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { veto } from '../../database/schema/star'
import { keepEntries } from '../../database/scoreEntries'
import { isRecordsFrozen } from '../../database/campaigns'
import { vetoOf } from '../../database/vetoes'
import type { UseCase } from '../usecase'

/** Lifts a veto; it stays on record with the reason. Again is harmless. */
export const liftVeto: UseCase<'veto.lift'> = async (context, { vetoId, reason }) => {
  const { tx, actor, now } = context
  const { committeeId, memberId } = actor
  const found = await vetoOf(tx, committeeId, vetoId)
  if (!found) return refuse('NOT_FOUND')
  if (found.memberId === memberId) return refuse('VETO_OWN')
  if (found.liftedAt !== null) {
    const isRepeat = found.liftedBy === memberId && found.liftReason === reason
    return isRepeat ? accept({ vetoId }) : refuse('VETO_LIFTED')
  }
  if (await isRecordsFrozen(tx, committeeId, found.year, 'as it is')) return refuse('STAR_RECORDS_FROZEN')
  await tx
    .update(veto)
    .set({ liftedBy: memberId, liftedAt: now, liftReason: reason })
    .where(and(eq(veto.committeeId, committeeId), eq(veto.id, vetoId)))
  await keepEntries(tx, committeeId, now, { vetoIds: [vetoId] })
  await recordAudit(context, 'veto.lift', vetoId, {
    ...{ kind: found.kind, year: found.year, memberId: found.memberId },
  })
  return accept({ vetoId })
}
