import { and, eq } from 'drizzle-orm'
import { decidePublish } from '../../../src/domain/activity'
import { decideHeldPublish } from '../../../src/domain/content'
import { accept } from '../../../src/domain/result'
import { rollOf } from '../../database/activities'
import { recordAudit } from '../../database/audit'
import { activity } from '../../database/schema/activity'
import { holdOf } from '../../database/textHolds'
import { tellOfPublishing } from './news'
import type { UseCase } from '../usecase'
import { activityFor } from './allowed'

/** Publishes a draft to those who are expected. Again is harmless. */
export const publishActivity: UseCase<'activity.publish'> = async (context, { activityId }) => {
  const { tx, actor, now } = context
  const { committeeId } = actor
  const allowed = await activityFor(context, 'runActivity', activityId, 'update')
  if (!allowed.ok) return allowed
  const found = allowed.value
  const roll = await rollOf(tx, committeeId, activityId)
  const decision = decidePublish({ ...found, expected: roll.length })
  if (!decision.ok) return decision
  if (found.state !== decision.value) {
    const held = decideHeldPublish(
      await holdOf(tx, committeeId, { subject: 'activity', subjectId: activityId }),
    )
    if (!held.ok) return held
    await tx
      .update(activity)
      .set({ state: decision.value, publishedAt: now })
      .where(and(eq(activity.committeeId, committeeId), eq(activity.id, activityId)))
    await recordAudit(context, 'activity.publish', activityId, { state: [found.state, decision.value] })
    await tellOfPublishing(
      context,
      found,
      roll.map(({ memberId }) => memberId),
    )
  }
  return accept({ state: decision.value })
}
