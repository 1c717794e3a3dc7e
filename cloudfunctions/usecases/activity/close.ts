import { and, eq } from 'drizzle-orm'
import { decideClose } from '../../../src/domain/activity'
import { decideQuorum } from '../../../src/domain/quorum'
import { accept } from '../../../src/domain/result'
import { countRoll, rollOf } from '../../database/activities'
import { turnoutsOf } from '../../database/quorum'
import { recordAudit } from '../../database/audit'
import { activity, attendance } from '../../database/schema/activity'
import { keepEntries } from '../../database/scoreEntries'
import { moveTotals } from '../../database/totals'
import { concernOf, settleObligations } from '../obligation/settle'
import type { UseCase } from '../usecase'
import { activityFor } from './allowed'
import { holdHosts, talliesOf } from './count'

/** Closes an activity that had its quorum: who did not come is absent, and from now on it counts. Again is harmless. */
export const closeActivity: UseCase<'activity.close'> = async (context, { activityId }) => {
  const { tx, actor, now } = context
  const { committeeId } = actor
  const allowed = await activityFor(context, 'runActivity', activityId, 'update')
  if (!allowed.ok) return allowed
  const found = allowed.value
  const decision = decideClose(found, now)
  if (!decision.ok) return decision
  if (found.state !== decision.value) {
    const roll = await rollOf(tx, committeeId, activityId)
    const enough = decideQuorum(found.kind, await turnoutsOf(tx, committeeId, found, roll))
    if (!enough.ok) return enough
  }
  const key = and(eq(activity.committeeId, committeeId), eq(activity.id, activityId))
  if (found.state !== decision.value) {
    await holdHosts(tx, committeeId, [found])
    await tx.update(activity).set({ state: 'closed', closedAt: now }).where(key)
    await tx
      .update(attendance)
      .set({ status: 'absent' })
      .where(
        and(
          eq(attendance.committeeId, committeeId),
          eq(attendance.activityId, activityId),
          eq(attendance.status, 'expected'),
        ),
      )
  }
  const counts = await rollOf(tx, committeeId, activityId)
  const said = countRoll(counts)
  if (found.state !== decision.value) {
    const closed = { ...found, state: decision.value }
    const settled = await settleObligations(tx, committeeId, [concernOf(found, counts)])
    await recordAudit(context, 'activity.close', activityId, { state: [found.state, 'closed'], ...said })
    await keepEntries(tx, committeeId, now, { activityIds: [activityId] })
    await moveTotals(tx, committeeId, settled.before, [...settled.after, ...talliesOf(closed, counts)])
  }
  return accept({ state: decision.value, ...said })
}
