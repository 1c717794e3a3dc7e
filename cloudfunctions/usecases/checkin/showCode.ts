import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import { codeText, macOf, secondsLeft, stepAt, windowOf } from '../../../src/domain/checkin'
import { accept, refuse } from '../../../src/domain/result'
import { attendance } from '../../database/schema/activity'
import { member } from '../../database/schema/organization'
import { submission } from '../../database/schema/submission'
import { activityFor } from '../activity/allowed'
import type { UseCase } from '../usecase'

const LATEST = 3

/** The code of this moment with the count of who is in; asked anew every few seconds while it is shown. */
export const showCode: UseCase<'checkin.showCode'> = async (context, { activityId }) => {
  const { tx, actor, settings, now, ports } = context
  const { committeeId } = actor
  const allowed = await activityFor(context, 'runActivity', activityId)
  if (!allowed.ok) return allowed
  const found = allowed.value
  if (found.state === 'draft') return refuse('ACTIVITY_NOT_OPEN')
  if (found.state === 'closed') return refuse('ACTIVITY_CLOSED')
  if (found.state === 'cancelled') return refuse('ACTIVITY_CANCELLED')
  const ofActivity = and(eq(attendance.committeeId, committeeId), eq(attendance.activityId, activityId))
  const [counts] = await tx
    .select({
      expected: sql<number>`(count(*) filter (where status <> 'leave'))::int`,
      present: sql<number>`(count(*) filter (where status = 'present'))::int`,
      leave: sql<number>`(count(*) filter (where status = 'leave'))::int`,
    })
    .from(attendance)
    .where(ofActivity)
  const latest = await tx
    .select({ name: member.name })
    .from(attendance)
    .innerJoin(
      member,
      and(eq(member.committeeId, attendance.committeeId), eq(member.id, attendance.memberId)),
    )
    .where(and(ofActivity, eq(attendance.status, 'present'), isNotNull(attendance.recordedAt)))
    .orderBy(desc(attendance.recordedAt))
    .limit(LATEST)
  const [requests] = await tx
    .select({ leave: sql<number>`count(*)::int` })
    .from(submission)
    .where(
      and(
        eq(submission.committeeId, committeeId),
        eq(submission.activityId, activityId),
        eq(submission.kind, 'leave'),
        eq(submission.state, 'submitted'),
      ),
    )
  const mac = ports.macWith(found.secret)
  const step = stepAt(now)
  const { opensAt, shutsAt } = windowOf(found, settings.checkin)
  return accept({
    link: ports.checkInLink(codeText(activityId, step, mac)),
    typed: macOf(activityId, step, mac).replace(/^(.{4})/, '$1 '),
    secondsLeft: secondsLeft(now),
    kind: found.kind,
    title: found.title,
    startsAt: found.startsAt.toISOString(),
    endsAt: found.endsAt.toISOString(),
    opensAt: opensAt.toISOString(),
    shutsAt: shutsAt.toISOString(),
    expected: counts?.expected ?? 0,
    present: counts?.present ?? 0,
    leave: counts?.leave ?? 0,
    leaveRequests: requests?.leave ?? 0,
    latest: latest.map(({ name }) => name),
  })
}
