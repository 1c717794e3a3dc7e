import { and, eq } from 'drizzle-orm'
import { accept } from '../../../src/domain/result'
import { decideHours } from '../../../src/domain/service'
import { talliesOfAttendance } from '../../../src/domain/total'
import { recordAudit } from '../../database/audit'
import { attendance } from '../../database/schema/activity'
import { moveTotals } from '../../database/totals'
import { activityFor } from '../activity/allowed'
import type { UseCase } from '../usecase'

/**
 * The organiser enters somebody's hours at a service, before closing or after, as the roll itself can be put right
 * afterwards: the totals of a closed service follow.
 */
export const setServiceHours: UseCase<'service.setHours'> = async (
  context,
  { activityId, memberId, minutes },
) => {
  const { tx, actor } = context
  const { committeeId } = actor
  const allowed = await activityFor(context, 'runActivity', activityId, 'update')
  if (!allowed.ok) return allowed
  const found = allowed.value
  const key = and(
    eq(attendance.committeeId, committeeId),
    eq(attendance.activityId, activityId),
    eq(attendance.memberId, memberId),
  )
  const [line] = await tx.select().from(attendance).where(key).for('update')
  const decision = decideHours(found, line?.status ?? null, minutes)
  if (!decision.ok) return decision
  if (!line || line.minutes === minutes) return accept({ minutes })
  await tx.update(attendance).set({ minutes }).where(key)
  await recordAudit(context, 'service.setHours', activityId, { memberId, minutes: [line.minutes, minutes] })
  await moveTotals(
    tx,
    committeeId,
    talliesOfAttendance(found, line),
    talliesOfAttendance(found, { ...line, minutes }),
  )
  return accept({ minutes })
}
