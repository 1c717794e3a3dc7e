import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { ActivitySummary } from '../../src/contract/activity'
import { phaseOf } from '../../src/domain/activity'
import type { AttendanceStatus } from '../../src/domain/attendance'
import type { Tx } from './database'
import { subquery } from './json'
import { activity, activityHost, activityTopic, attendance } from './schema/activity'
import { branch } from './schema/organization'

/** Who holds what no branch hosts. */
export const COMMITTEE = '机关党委'

export type ActivityRow = typeof activity.$inferSelect
export type AttendanceRow = typeof attendance.$inferSelect

/** An activity with what hangs on it; null: not in this committee. */
export interface LoadedActivity extends ActivityRow {
  hostBranchIds: string[]
  topicIds: string[]
}

/**
 * Loads an activity. `update` keeps every check-in and every other change of it waiting until this transaction
 * ends; a check-in of somebody expected locks their line alone, so that check-ins do not wait for one another.
 */
export async function loadActivity(
  tx: Tx,
  committeeId: string,
  activityId: string,
  lock: 'none' | 'update' = 'none',
): Promise<LoadedActivity | null> {
  const query = tx
    .select()
    .from(activity)
    .where(and(eq(activity.committeeId, committeeId), eq(activity.id, activityId)))
  const [row] = lock === 'update' ? await query.for('update') : await query
  if (!row) return null
  // Asked after the lock, not within it: a query that waited for the row still sees other tables as they were before.
  const hosts = await tx
    .select({ branchId: activityHost.branchId })
    .from(activityHost)
    .where(and(eq(activityHost.committeeId, committeeId), eq(activityHost.activityId, activityId)))
  const topics = await tx
    .select({ topicId: activityTopic.topicId })
    .from(activityTopic)
    .where(and(eq(activityTopic.committeeId, committeeId), eq(activityTopic.activityId, activityId)))
  return {
    ...row,
    hostBranchIds: hosts.map(({ branchId }) => branchId),
    topicIds: topics.map(({ topicId }) => topicId),
  }
}

/** Keeps an activity as it is until the transaction ends; others may hold it so too, but not change it. */
export const holdActivity = async (tx: Tx, committeeId: string, activityId: string): Promise<void> => {
  await tx
    .select({ id: activity.id })
    .from(activity)
    .where(and(eq(activity.committeeId, committeeId), eq(activity.id, activityId)))
    .for('key share')
}

/** Holds several activities like `loadActivity`, in the order of their ids. */
export async function lockActivities(tx: Tx, committeeId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .select({ id: activity.id })
    .from(activity)
    .where(and(eq(activity.committeeId, committeeId), inArray(activity.id, [...ids])))
    .orderBy(asc(activity.id))
    .for('update')
}

/** Those of some activities that are closed, with their hosts. */
export async function closedAmong(
  tx: Tx,
  committeeId: string,
  ids: readonly string[],
): Promise<Pick<LoadedActivity, 'hostBranchIds'>[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select({ id: activity.id, branchId: activityHost.branchId })
    .from(activity)
    .leftJoin(
      activityHost,
      and(eq(activityHost.committeeId, activity.committeeId), eq(activityHost.activityId, activity.id)),
    )
    .where(
      and(
        eq(activity.committeeId, committeeId),
        inArray(activity.id, [...ids]),
        eq(activity.state, 'closed'),
      ),
    )
  return [...new Set(rows.map(({ id }) => id))].map((id) => ({
    hostBranchIds: rows.flatMap((row) => (row.id === id && row.branchId !== null ? [row.branchId] : [])),
  }))
}

/** The lines of a roll. `update`: held, so that nobody checks in meanwhile; those who just did are seen as present. */
export const rollOf = async (
  tx: Tx,
  committeeId: string,
  activityId: string,
  lock: 'none' | 'update' = 'none',
): Promise<AttendanceRow[]> => {
  const query = tx
    .select()
    .from(attendance)
    .where(and(eq(attendance.committeeId, committeeId), eq(attendance.activityId, activityId)))
  return lock === 'update' ? query.orderBy(asc(attendance.memberId)).for('update') : query
}

/** Heads on a roll: those on leave are not expected. */
export const countRoll = (roll: readonly { status: AttendanceStatus }[]) => {
  const of = (status: AttendanceStatus) => roll.filter((line) => line.status === status).length
  return { expected: roll.length - of('leave'), present: of('present'), leave: of('leave') }
}

const countOf = (condition: SQL) =>
  subquery<number>(sql`(
  select count(*)::int from ${attendance}
  where ${attendance.committeeId} = ${activity.committeeId} and ${attendance.activityId} = ${activity.id}
    and ${condition})`)

/** Activities as lists show them, in the order and number asked for. */
export async function activitySummaries(
  tx: Tx,
  { committeeId, memberId, now }: { committeeId: string; memberId: string; now: Date },
  where: SQL | undefined,
  order: SQL,
  limit: number,
): Promise<ActivitySummary[]> {
  const rows = await tx
    .select({
      id: activity.id,
      kind: activity.kind,
      title: activity.title,
      startsAt: activity.startsAt,
      endsAt: activity.endsAt,
      place: activity.place,
      state: activity.state,
      hostBranchNames: subquery<string[] | null>(sql`(
        select json_agg(${branch.name} order by ${branch.name}) from ${activityHost}
        join ${branch} on ${branch.committeeId} = ${activityHost.committeeId} and ${branch.id} = ${activityHost.branchId}
        where ${activityHost.committeeId} = ${activity.committeeId} and ${activityHost.activityId} = ${activity.id})`),
      mine: subquery<AttendanceStatus | null>(sql`(
        select ${attendance.status} from ${attendance}
        where ${attendance.committeeId} = ${activity.committeeId} and ${attendance.activityId} = ${activity.id}
          and ${attendance.memberId} = ${memberId})`),
      expected: countOf(sql`${attendance.status} <> 'leave'`),
      present: countOf(sql`${attendance.status} = 'present'`),
    })
    .from(activity)
    .where(and(eq(activity.committeeId, committeeId), where))
    .orderBy(order)
    .limit(limit)
  return rows.map(({ startsAt, endsAt, hostBranchNames, ...rest }) => ({
    ...rest,
    hostBranchNames: hostBranchNames ?? [COMMITTEE],
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    phase: phaseOf({ state: rest.state, startsAt, endsAt }, now),
  }))
}

/** The member is on its roll. */
export const isOnRoll = (committeeId: string, memberId: string): SQL =>
  sql`exists (select from ${attendance} where ${attendance.committeeId} = ${committeeId}
    and ${attendance.activityId} = ${activity.id} and ${attendance.memberId} = ${memberId})`

/** One of the branches hosts it. */
export const isHostedBy = (committeeId: string, branchIds: readonly string[]): SQL =>
  branchIds.length === 0
    ? sql`false`
    : sql`exists (select from ${activityHost} where ${activityHost.committeeId} = ${committeeId}
        and ${activityHost.activityId} = ${activity.id} and ${inArray(activityHost.branchId, [...branchIds])})`
