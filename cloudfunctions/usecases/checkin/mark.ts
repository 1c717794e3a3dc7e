import { and, eq, sql } from 'drizzle-orm'
import type { CheckedIn } from '../../../src/contract/checkin'
import { type CheckInWindow, decideCheckIn, windowOf } from '../../../src/domain/checkin'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { activity, attendance } from '../../database/schema/activity'
import { auditLine } from '../../database/schema/books'
import { holdActivity } from '../../database/activities'
import { statement } from '../../database/statement'
import type { Context } from '../usecase'

const columns = {
  activity: {
    id: activity.id,
    title: activity.title,
    place: activity.place,
    state: activity.state,
    startsAt: activity.startsAt,
    endsAt: activity.endsAt,
    secret: activity.secret,
    latitude: activity.latitude,
    longitude: activity.longitude,
    radiusMetres: activity.radiusMetres,
  },
  attendance: {
    branchId: attendance.branchId,
    status: attendance.status,
    recordedAt: attendance.recordedAt,
  },
}

export interface CheckInLine {
  activity: Pick<typeof activity.$inferSelect, keyof typeof columns.activity> & CheckInWindow
  /** Null: not expected. */
  attendance: Pick<typeof attendance.$inferSelect, keyof typeof columns.attendance> | null
}

const lineQuery = statement((tx) =>
  tx
    .select(columns)
    .from(activity)
    .leftJoin(
      attendance,
      and(
        eq(attendance.committeeId, activity.committeeId),
        eq(attendance.activityId, activity.id),
        eq(attendance.memberId, sql.placeholder('memberId')),
      ),
    )
    .where(
      and(
        eq(activity.committeeId, sql.placeholder('committeeId')),
        eq(activity.id, sql.placeholder('activityId')),
      ),
    )
    .prepare('check_in_line'),
)

/**
 * Marks the line present if it still says what was read, and leaves the audit line of that: the books' hottest
 * write, so both go in one statement. Answers nothing where the line says something else by now.
 */
const presentWrite = statement((tx) => {
  const marked = tx.$with('marked').as(
    tx
      .update(attendance)
      .set({
        status: 'present',
        source: sql`${sql.placeholder('source')}`,
        recordedAt: sql`${sql.placeholder('now')}::timestamptz`,
        recordedBy: sql`${sql.placeholder('memberId')}::uuid`,
        placeVerdict: sql`${sql.placeholder('placeVerdict')}`,
        placeMetres: sql`${sql.placeholder('placeMetres')}::integer`,
      })
      .where(
        and(
          eq(attendance.committeeId, sql.placeholder('committeeId')),
          eq(attendance.activityId, sql.placeholder('activityId')),
          eq(attendance.memberId, sql.placeholder('memberId')),
          eq(attendance.status, sql.placeholder('seen')),
        ),
      )
      .returning({
        committeeId: attendance.committeeId,
        activityId: attendance.activityId,
        memberId: attendance.memberId,
        recordedAt: attendance.recordedAt,
      }),
  )
  return tx
    .with(marked)
    .insert(auditLine)
    .select((query) =>
      query
        .select({
          committeeId: marked.committeeId,
          id: sql`${sql.placeholder('auditId')}::uuid`.as('id'),
          at: sql`${marked.recordedAt}`.as('at'),
          actorId: sql`${marked.memberId}`.as('actor_id'),
          action: sql`'checkin'`.as('action'),
          subjectId: sql`${marked.activityId}`.as('subject_id'),
          requestId: sql`${sql.placeholder('requestId')}`.as('request_id'),
          change: sql`${sql.placeholder('change')}::jsonb`.as('change'),
        })
        .from(marked),
    )
    .returning({ id: auditLine.id })
    .prepare('check_in_present')
})

/**
 * The activity and the actor's line on its roll; null: no such activity. `held`: the activity stays open until this
 * transaction ends, so that closing it waits, while other check-ins do not.
 */
export async function loadCheckIn(
  { tx, actor, settings }: Pick<Context, 'tx' | 'actor' | 'settings'>,
  activityId: string,
  lock: 'none' | 'held' = 'none',
): Promise<CheckInLine | null> {
  const { committeeId, memberId } = actor
  if (lock === 'held') await holdActivity(tx, committeeId, activityId)
  const [found] = await lineQuery(tx).execute({ committeeId, activityId, memberId })
  if (!found) return null
  return {
    activity: { ...found.activity, ...windowOf(found.activity, settings.checkin) },
    attendance: found.attendance,
  }
}

type Place = Pick<typeof attendance.$inferSelect, 'placeVerdict' | 'placeMetres'>

/** Decides and records the actor's own presence; of two that come at once, one records and both are in. */
export async function markPresent(
  context: Pick<Context, 'tx' | 'actor' | 'settings' | 'now' | 'requestId' | 'ports'>,
  line: CheckInLine,
  source: 'scan' | 'nearby',
  place: Place = { placeVerdict: null, placeMetres: null },
  lock: 'none' | 'held' = 'none',
): Promise<Result<CheckedIn>> {
  const { tx, actor, now, requestId, ports } = context
  const { id: activityId, title, place: where } = line.activity
  const decision = decideCheckIn(line, source, now)
  if (!decision.ok) return decision
  const said = { activityId, title, place: where }
  if (decision.value.kind === 'alreadyIn') {
    return accept({ ...said, outcome: 'alreadyIn', at: decision.value.at.toISOString() })
  }
  const { committeeId, memberId } = actor
  const seen = line.attendance?.status
  // Closing turns everybody still expected into absent, so it meets the write below on this very line, and one of
  // the two sees what the other did. It does not touch who is on leave: they come in with the activity held.
  if (seen === 'expected' || lock === 'held') {
    const [recorded] = await presentWrite(tx).execute({
      committeeId,
      activityId,
      memberId,
      seen,
      source,
      now: now.toISOString(),
      ...place,
      auditId: ports.newId(),
      requestId,
      change: JSON.stringify({ status: [seen, 'present'], source }),
    })
    if (recorded) return accept({ ...said, outcome: 'present', at: now.toISOString() })
  }
  const held = await loadCheckIn(context, activityId, 'held')
  return held ? markPresent(context, held, source, place, 'held') : refuse('CHECKIN_NOT_EXPECTED')
}
