import { and, eq } from 'drizzle-orm'
import { decideCancel } from '../../../src/domain/activity'
import { accept, refuse } from '../../../src/domain/result'
import { rollOf } from '../../database/activities'
import { recordAudit } from '../../database/audit'
import { activity } from '../../database/schema/activity'
import { keepEntries } from '../../database/scoreEntries'
import { moveTotals } from '../../database/totals'
import { keepHold } from '../../database/textHolds'
import { concernOf, settleObligations } from '../obligation/settle'
import type { UseCase } from '../usecase'
import { activityFor } from './allowed'
import { holdHosts, talliesOf } from './count'
import { tellOfCancelling } from './news'
import { holdWithRequests, withdrawRequests } from './requests'

/**
 * Cancels an activity with a reason; what a closed one had counted is taken back, and so are the requests for it that
 * wait. Again is harmless.
 */
export const cancelActivity: UseCase<'activity.cancel'> = async (context, { activityId, reason }) => {
  const { tx, actor } = context
  const { committeeId } = actor
  const requests = await holdWithRequests(tx, committeeId, activityId)
  const allowed = await activityFor(context, 'runActivity', activityId)
  if (!allowed.ok) return allowed
  const found = allowed.value
  const decision = decideCancel(found.state)
  if (!decision.ok || found.state === decision.value)
    return decision.ok ? accept({ state: decision.value }) : decision
  if (context.textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'reason' })
  await keepHold(context, { subject: 'activity', subjectId: activityId, branchId: null })
  await holdHosts(tx, committeeId, [found])
  await tx
    .update(activity)
    .set({ state: 'cancelled', cancelReason: reason })
    .where(and(eq(activity.committeeId, committeeId), eq(activity.id, activityId)))
  const roll = await rollOf(tx, committeeId, activityId)
  const counted = talliesOf(found, roll)
  const settled = await settleObligations(tx, committeeId, [concernOf(found, roll)])
  await recordAudit(context, 'activity.cancel', activityId, { state: [found.state, 'cancelled'] })
  await withdrawRequests(context, requests)
  if (found.state === 'published') {
    await tellOfCancelling(
      context,
      found,
      roll.map(({ memberId }) => memberId),
    )
  }
  await keepEntries(tx, committeeId, context.now, { activityIds: [activityId] })
  await moveTotals(tx, committeeId, [...counted, ...settled.before], settled.after)
  return accept({ state: decision.value })
}
