import { and, eq, inArray } from 'drizzle-orm'
import { decidePlan, decidePublish, type PlanningGroup } from '../../../src/domain/activity'
import type { CalendarDate } from '../../../src/domain/calendar'
import { holderOf } from '../../../src/domain/obligation'
import { may } from '../../../src/domain/permission'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { decideChoice } from '../../../src/domain/topic'
import type { ParsedInputOf } from '../../../src/contract/contract'
import { loadActivity } from '../../database/activities'
import { recordAudit } from '../../database/audit'
import { belongingTo, workplacesOn } from '../../database/roster'
import { activity, activityHost, activityTopic, attendance, topic } from '../../database/schema/activity'
import { branch, group } from '../../database/schema/organization'
import { keepHold } from '../../database/textHolds'
import { keepCelebrants } from '../birthday/celebrants'
import type { Context, UseCase } from '../usecase'
import { tellOfPublishing } from './news'

type Plan = Omit<ParsedInputOf<'activity.change'>, 'activityId' | 'revision'>

export interface CheckedPlan {
  /** The columns that a plan sets. */
  columns: Pick<
    typeof activity.$inferInsert,
    | 'kind'
    | 'title'
    | 'startsAt'
    | 'endsAt'
    | 'place'
    | 'note'
    | 'groupId'
    | 'heldOn'
    | 'countsOn'
    | 'latitude'
    | 'longitude'
    | 'radiusMetres'
    | 'capacity'
    | 'frontLine'
  > & { heldOn: CalendarDate; countsOn: CalendarDate }
  branchOf: Map<string, string>
}

/** Whether the actor may plan this, and whether it can stand; the same for a new plan and for a change. */
export async function checkPlan(
  { tx, actor, settings, today }: Pick<Context, 'tx' | 'actor' | 'settings' | 'today'>,
  plan: Plan,
  /** What a changed one is on already. */
  topicIdsBefore: readonly string[] = [],
): Promise<Result<CheckedPlan>> {
  const { committeeId } = actor
  const planning = plan.groupId === null ? null : await groupOf(tx, committeeId, plan.groupId)
  if (plan.groupId !== null && !planning) return refuse('NOT_FOUND', { field: 'groupId' })
  if (!may(actor, 'runActivity', { branchIds: plan.hostBranchIds, groupId: plan.groupId })) {
    return refuse('NOT_YOUR_BRANCH', { field: 'hostBranchIds' })
  }
  if (plan.hostBranchIds.length > 0) {
    const hosts = await tx
      .select({ id: branch.id })
      .from(branch)
      .where(and(eq(branch.committeeId, committeeId), inArray(branch.id, plan.hostBranchIds)))
    if (hosts.length !== plan.hostBranchIds.length) return refuse('NOT_FOUND', { field: 'hostBranchIds' })
  }
  if (plan.topicIds.length > 0) {
    const topics = await tx
      .select({ id: topic.id, title: topic.title, retiredOn: topic.retiredOn })
      .from(topic)
      .where(and(eq(topic.committeeId, committeeId), inArray(topic.id, plan.topicIds)))
    const choice = decideChoice(plan.topicIds, topics, topicIdsBefore)
    if (!choice.ok) return choice
  }
  const startsAt = new Date(plan.startsAt)
  const endsAt = new Date(plan.endsAt)
  const belonging =
    holderOf(plan.kind) === 'committee'
      ? workplacesOn(tx, committeeId, today)
      : belongingTo(tx, committeeId, plan.hostBranchIds, today)
  const members = await tx.select().from(belonging)
  const branchOf = new Map(members.map(({ memberId, branchId }) => [memberId, branchId]))
  const decision = decidePlan({ ...plan, startsAt, endsAt }, planning, new Set(branchOf.keys()))
  if (!decision.ok) return decision
  const { kind, title, place, note, groupId, nearby, capacity, frontLine } = plan
  return accept({
    columns: {
      kind,
      title,
      startsAt,
      endsAt,
      place,
      note,
      groupId,
      capacity,
      frontLine,
      ...decision.value,
      latitude: nearby?.latitude ?? null,
      longitude: nearby?.longitude ?? null,
      radiusMetres: nearby ? (nearby.radiusMetres ?? settings.checkin.nearbyRadiusMetres) : null,
    },
    branchOf,
  })
}

async function groupOf(
  tx: Context['tx'],
  committeeId: string,
  groupId: string,
): Promise<PlanningGroup | null> {
  const [found] = await tx
    .select({ kind: group.kind, branchId: group.branchId })
    .from(group)
    .where(and(eq(group.committeeId, committeeId), eq(group.id, groupId)))
  return found ?? null
}

/** Sets hosts and topics anew, and puts the expected who are missing on the roll. */
export async function savePlanLists(
  { tx, actor: { committeeId } }: Pick<Context, 'tx' | 'actor'>,
  activityId: string,
  plan: Pick<Plan, 'hostBranchIds' | 'topicIds' | 'expectedMemberIds'>,
  branchOf: ReadonlyMap<string, string>,
): Promise<void> {
  await tx
    .delete(activityHost)
    .where(and(eq(activityHost.committeeId, committeeId), eq(activityHost.activityId, activityId)))
  if (plan.hostBranchIds.length > 0) {
    await tx
      .insert(activityHost)
      .values(plan.hostBranchIds.map((branchId) => ({ committeeId, activityId, branchId })))
  }
  await tx
    .delete(activityTopic)
    .where(and(eq(activityTopic.committeeId, committeeId), eq(activityTopic.activityId, activityId)))
  if (plan.topicIds.length > 0) {
    await tx
      .insert(activityTopic)
      .values(plan.topicIds.map((topicId) => ({ committeeId, activityId, topicId })))
  }
  const lines = plan.expectedMemberIds.flatMap((memberId) => {
    const branchId = branchOf.get(memberId)
    return branchId === undefined ? [] : [{ committeeId, activityId, memberId, branchId }]
  })
  if (lines.length > 0) await tx.insert(attendance).values(lines).onConflictDoNothing()
}

/** Plans an activity, as a draft or published at once. The client made its id, so a retry is the same one. */
export const planActivity: UseCase<'activity.plan'> = async (context, { activityId, publish, ...plan }) => {
  const { tx, actor, now, ports, textHeld } = context
  const { committeeId } = actor
  const checked = await checkPlan(context, plan)
  if (!checked.ok) return checked
  const { columns, branchOf } = checked.value
  if (publish) {
    const decision = decidePublish({
      state: 'draft',
      expected: plan.expectedMemberIds.length,
      capacity: plan.capacity,
    })
    if (!decision.ok) return decision
  }
  // What somebody is to look at first is kept as a draft.
  const state = publish && !textHeld ? 'published' : 'draft'
  const [created] = await tx
    .insert(activity)
    .values({
      ...columns,
      committeeId,
      id: activityId,
      state,
      secret: ports.newSecret(),
      plannedBy: actor.memberId,
      plannedAt: now,
      publishedAt: state === 'published' ? now : null,
    })
    .onConflictDoNothing()
    .returning({ id: activity.id })
  if (!created) {
    const existing = await loadActivity(tx, committeeId, activityId)
    return existing?.plannedBy === actor.memberId
      ? accept({ activityId, state: existing.state })
      : refuse('ID_TAKEN')
  }
  await savePlanLists(context, activityId, plan, branchOf)
  await keepHold(context, {
    subject: 'activity',
    subjectId: activityId,
    branchId: plan.hostBranchIds[0] ?? null,
  })
  if (columns.kind === 'politicalBirthday') {
    await keepCelebrants(context, activityId, { ...columns, hostBranchIds: plan.hostBranchIds })
  }
  await recordAudit(context, 'activity.plan', activityId, {
    state: [null, state],
    kind: plan.kind,
    hosts: plan.hostBranchIds,
    expected: plan.expectedMemberIds.length,
  })
  if (publish) {
    await tellOfPublishing(
      context,
      { ...columns, ...plan, id: activityId, startsAt: columns.startsAt, endsAt: columns.endsAt },
      plan.expectedMemberIds,
    )
  }
  return accept({ activityId, state })
}
