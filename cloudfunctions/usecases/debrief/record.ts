import { and, eq } from 'drizzle-orm'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { lockDebrief, secretariesIn } from '../../database/debriefs'
import { debrief } from '../../database/schema/meeting'
import { post } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

/** Records how the committee judged a secretary's year. The same again is harmless. */
export const recordDebrief: UseCase<'debrief.record'> = async (context, input) => {
  const { tx, actor, now, today } = context
  const { committeeId } = actor
  const { revision, grade, shortcomings, ...key } = input
  if (key.year > Number(today.slice(0, 4))) return refuse('DEBRIEF_IN_FUTURE', { field: 'year' })
  const led = await secretariesIn(
    tx,
    committeeId,
    key.year,
    and(eq(post.memberId, key.memberId), eq(post.branchId, key.branchId)),
  )
  if (led.length === 0) return refuse('DEBRIEF_NOT_SECRETARY')
  const standing = await lockDebrief(tx, committeeId, key)
  if (standing?.grade === grade && standing.shortcomings === shortcomings) {
    return accept({ revision: standing.revision })
  }
  if ((standing?.revision ?? 0) !== revision) return refuse('DEBRIEF_CHANGED')
  const columns = { grade, shortcomings, recordedBy: actor.memberId, recordedAt: now }
  const [saved] = standing
    ? await tx
        .update(debrief)
        .set({ ...columns, revision: revision + 1 })
        .where(
          and(
            eq(debrief.committeeId, committeeId),
            eq(debrief.year, key.year),
            eq(debrief.memberId, key.memberId),
            eq(debrief.branchId, key.branchId),
          ),
        )
        .returning({ revision: debrief.revision })
    : await tx
        .insert(debrief)
        .values({ committeeId, ...key, ...columns })
        .onConflictDoNothing()
        .returning({ revision: debrief.revision })
  if (!saved) return refuse('DEBRIEF_CHANGED')
  await recordAudit(context, 'debrief.record', key.memberId, {
    year: key.year,
    branchId: key.branchId,
    grade: [standing?.grade ?? null, grade],
  })
  return accept(saved)
}
