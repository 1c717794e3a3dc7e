import { and, eq } from 'drizzle-orm'
import { accept, refuse } from '../../../src/domain/result'
import { decideCheckOut } from '../../../src/domain/service'
import { loadActivity } from '../../database/activities'
import { recordAudit } from '../../database/audit'
import { attendance } from '../../database/schema/activity'
import type { UseCase } from '../usecase'

/** 签退: the actor's own hours at a service, from the check-in to now. What is known already stands. */
export const checkOutOfService: UseCase<'service.checkOut'> = async (context, { activityId }) => {
  const { tx, actor, now } = context
  const { committeeId, memberId } = actor
  // With the activity held, closing cannot count the line while its hours change.
  const found = await loadActivity(tx, committeeId, activityId, 'update')
  if (!found) return refuse('NOT_FOUND')
  const key = and(
    eq(attendance.committeeId, committeeId),
    eq(attendance.activityId, activityId),
    eq(attendance.memberId, memberId),
  )
  const [line] = await tx.select().from(attendance).where(key).for('update')
  if (!line) return refuse('CHECKIN_NOT_EXPECTED')
  const decision = decideCheckOut(found, line, now)
  if (!decision.ok) return decision
  const { minutes, repeated } = decision.value
  if (!repeated) {
    await tx.update(attendance).set({ minutes, leftAt: now }).where(key)
    await recordAudit(context, 'service.checkOut', activityId, { minutes })
  }
  return accept({ minutes })
}
