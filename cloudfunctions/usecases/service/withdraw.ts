import { and, eq } from 'drizzle-orm'
import { decideWithdrawal } from '../../../src/domain/service'
import { accept, refuse } from '../../../src/domain/result'
import { loadActivity } from '../../database/activities'
import { recordAudit } from '../../database/audit'
import { attendance } from '../../database/schema/activity'
import { signUp } from '../../database/schema/service'
import { givePlaces, signUpsOf } from '../../database/signUps'
import { tellOfPlaces } from '../activity/news'
import type { UseCase } from '../usecase'

/**
 * Takes a sign-up back until the service starts; whose turn it is moves up. Who comes back stands at the end.
 * Again is harmless.
 */
export const withdrawFromService: UseCase<'service.withdraw'> = async (context, { activityId }) => {
  const { tx, actor, now } = context
  const { committeeId, memberId } = actor
  const found = await loadActivity(tx, committeeId, activityId, 'update')
  if (!found || found.state === 'draft') return refuse('NOT_FOUND')
  const line = and(
    eq(attendance.committeeId, committeeId),
    eq(attendance.activityId, activityId),
    eq(attendance.memberId, memberId),
  )
  // Held: somebody who checks in at this very moment is seen as present.
  const [onRoll] = await tx.select({ status: attendance.status }).from(attendance).where(line).for('update')
  const decision = decideWithdrawal(found, onRoll?.status ?? null, now)
  if (!decision.ok) return decision
  const [gone] = await tx
    .delete(signUp)
    .where(
      and(
        eq(signUp.committeeId, committeeId),
        eq(signUp.activityId, activityId),
        eq(signUp.memberId, memberId),
      ),
    )
    .returning({ place: signUp.place })
  if (!gone) return accept({ signedUp: false })
  await tx.delete(attendance).where(line)
  const rest = await signUpsOf(tx, committeeId, activityId)
  const moved = await givePlaces(tx, committeeId, activityId, rest, decision.value.capacity)
  await recordAudit(context, 'service.withdraw', activityId, { left: rest.length })
  await tellOfPlaces(context, found, rest, moved)
  return accept({ signedUp: false })
}
