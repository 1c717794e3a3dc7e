import { and, eq } from 'drizzle-orm'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { holdHonours, honourOf } from '../../database/honours'
import { honour } from '../../database/schema/star'
import { keepEntries } from '../../database/scoreEntries'
import { isRecordsFrozen } from '../../database/campaigns'
import type { UseCase } from '../usecase'

/** Takes an honour back, with its points; it stays on record with the reason. Again is harmless. */
export const takeBackHonour: UseCase<'honour.takeBack'> = async (context, { honourId, reason }) => {
  const { tx, actor, now, textHeld } = context
  const { committeeId, memberId } = actor
  await holdHonours(tx, committeeId)
  const found = await honourOf(tx, committeeId, honourId)
  if (!found) return refuse('NOT_FOUND')
  if (found.takenBackAt !== null) {
    const isRepeat = found.takenBackBy === memberId && found.takenBackReason === reason
    return isRepeat ? accept({ honourId }) : refuse('HONOUR_TAKEN_BACK')
  }
  const isOfMember = found.memberId !== null
  if (isOfMember && (await isRecordsFrozen(tx, committeeId, found.year, 'as it is'))) {
    return refuse('STAR_RECORDS_FROZEN')
  }
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'reason' })
  await tx
    .update(honour)
    .set({ takenBackBy: memberId, takenBackAt: now, takenBackReason: reason })
    .where(and(eq(honour.committeeId, committeeId), eq(honour.id, honourId)))
  await keepEntries(tx, committeeId, now, { honourIds: [honourId] })
  await recordAudit(context, 'honour.takeBack', honourId, {
    ...{ kind: found.kind, year: found.year, memberId: found.memberId, branchId: found.branchId },
  })
  return accept({ honourId })
}
