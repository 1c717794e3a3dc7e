import { and, eq, notInArray } from 'drizzle-orm'
import { textsOf } from '../../../src/contract/activity'
import { decideChange } from '../../../src/domain/activity'
import { accept, refuse } from '../../../src/domain/result'
import { decideCapacity, placesOf } from '../../../src/domain/service'
import { rollOf } from '../../database/activities'
import { recordAudit } from '../../database/audit'
import { activity, attendance } from '../../database/schema/activity'
import { keepCelebrants } from '../birthday/celebrants'
import { givePlaces, signUpsOf } from '../../database/signUps'
import { keepHold } from '../../database/textHolds'
import type { UseCase } from '../usecase'
import { activityFor } from './allowed'
import { tellOfChange } from './news'
import { checkPlan, savePlanLists } from './plan'

/**
 * Changes a plan until the activity is closed. Who is no longer expected leaves the roll, unless something has
 * been recorded of them already.
 */
export const changeActivity: UseCase<'activity.change'> = async (
  context,
  { activityId, revision, ...plan },
) => {
  const { tx, actor } = context
  const { committeeId } = actor
  const allowed = await activityFor(context, 'runActivity', activityId, 'update')
  if (!allowed.ok) return allowed
  const found = allowed.value
  const decision = decideChange(found.state)
  if (!decision.ok) return decision
  if (found.revision !== revision) return refuse('ACTIVITY_CHANGED')
  const checked = await checkPlan(context, plan, found.topicIds)
  if (!checked.ok) return checked
  const rollBefore = await rollOf(tx, committeeId, activityId)
  const signUps = await signUpsOf(tx, committeeId, activityId)
  const placed = found.capacity === null ? 0 : placesOf(signUps, found.capacity).placed.length
  const capacity = decideCapacity(found, plan.capacity, placed)
  if (!capacity.ok) return capacity
  if (found.state === 'published' && plan.capacity === null && plan.expectedMemberIds.length === 0) {
    return refuse('ACTIVITY_NOBODY_EXPECTED', { field: 'expectedMemberIds' })
  }
  // Texts that stay as they were keep what was decided of them.
  const isReworded = textsOf(plan).join('\n') !== textsOf(found).join('\n')
  if (isReworded && context.textHeld && found.state === 'published') return refuse('TEXT_CHANGE_HELD')
  await tx
    .update(activity)
    .set({ ...checked.value.columns, revision: revision + 1 })
    .where(and(eq(activity.committeeId, committeeId), eq(activity.id, activityId)))
  // Who signed up for a place keeps it, whatever else changes.
  if (plan.capacity === null || found.state !== 'published') {
    await tx
      .delete(attendance)
      .where(
        and(
          eq(attendance.committeeId, committeeId),
          eq(attendance.activityId, activityId),
          eq(attendance.status, 'expected'),
          plan.expectedMemberIds.length > 0
            ? notInArray(attendance.memberId, plan.expectedMemberIds)
            : undefined,
        ),
      )
  }
  await savePlanLists(context, activityId, plan, checked.value.branchOf)
  if (isReworded) {
    const branchId = plan.hostBranchIds[0] ?? null
    await keepHold(context, { subject: 'activity', subjectId: activityId, branchId })
  }
  if ([found.kind, plan.kind].includes('politicalBirthday')) {
    await keepCelebrants(context, activityId, {
      ...checked.value.columns,
      hostBranchIds: plan.hostBranchIds,
    })
  }
  const moved =
    plan.capacity === null ? [] : await givePlaces(tx, committeeId, activityId, signUps, plan.capacity)
  await recordAudit(context, 'activity.change', activityId, {
    revision: [revision, revision + 1],
    kind: [found.kind, plan.kind],
    startsAt: [found.startsAt.toISOString(), checked.value.columns.startsAt.toISOString()],
    capacity: [found.capacity, plan.capacity],
    hosts: plan.hostBranchIds,
    expected: [rollBefore.length, plan.expectedMemberIds.length],
  })
  if (found.state === 'published') {
    const wereOn = rollBefore.map(({ memberId }) => memberId)
    const isFree = plan.capacity !== null
    await tellOfChange(
      context,
      found,
      { ...checked.value.columns, id: activityId, revision: revision + 1 },
      {
        stay: isFree ? wereOn : wereOn.filter((id) => plan.expectedMemberIds.includes(id)),
        join: isFree ? [] : plan.expectedMemberIds.filter((id) => !wereOn.includes(id)),
        moved,
      },
    )
  }
  return accept({ revision: revision + 1 })
}
