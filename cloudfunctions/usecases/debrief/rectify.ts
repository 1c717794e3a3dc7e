import { and, eq } from 'drizzle-orm'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { lockDebrief } from '../../database/debriefs'
import { debrief } from '../../database/schema/meeting'
import type { UseCase } from '../usecase'

/** What a secretary has done about the shortcomings of their debrief. The same again is harmless. */
export const rectifyDebrief: UseCase<'debrief.rectify'> = async (context, { rectification, ...key }) => {
  const { tx, actor, now } = context
  const { committeeId, memberId } = actor
  if (key.memberId !== memberId) return refuse('DEBRIEF_NOT_YOURS')
  const standing = await lockDebrief(tx, committeeId, key)
  if (!standing || standing.shortcomings === '') return refuse('DEBRIEF_NOTHING_TO_RECTIFY')
  if (standing.rectification === rectification) return accept({ revision: standing.revision })
  const revision = standing.revision + 1
  await tx
    .update(debrief)
    .set({ rectification, rectifiedAt: now, revision })
    .where(
      and(
        eq(debrief.committeeId, committeeId),
        eq(debrief.year, key.year),
        eq(debrief.memberId, memberId),
        eq(debrief.branchId, key.branchId),
      ),
    )
  await recordAudit(context, 'debrief.rectify', memberId, { year: key.year, branchId: key.branchId })
  return accept({ revision })
}
