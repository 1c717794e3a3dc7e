import { and, eq } from 'drizzle-orm'
import type { AttendanceSource } from '../../../src/domain/attendance'
import { type Tally, talliesOfAttendance } from '../../../src/domain/total'
import { loadActivity } from '../../database/activities'
import { attendance } from '../../database/schema/activity'
import type { SubmissionRow } from '../../database/submissions'
import { type Concern, concernOf } from '../obligation/settle'
import type { Context } from '../usecase'

export interface Granted {
  before: Tally[]
  after: Tally[]
  concerns: Concern[]
}

/**
 * What an approved request does to the roll: a make-up makes its author present (by scan, when a genuine code came
 * with it), a leave puts them on leave. Somebody present stays present. Returns what the line added to the
 * totals before and adds now, and whose obligations that may bear on, where the activity is closed already.
 */
export async function grant(
  { tx, actor, now }: Pick<Context, 'tx' | 'actor' | 'now'>,
  request: SubmissionRow,
): Promise<Granted> {
  const nothing = { before: [], after: [], concerns: [] }
  if (request.activityId === null || (request.kind !== 'makeup' && request.kind !== 'leave')) return nothing
  const { committeeId } = actor
  const found = await loadActivity(tx, committeeId, request.activityId, 'update')
  if (!found) return nothing
  const line = and(
    eq(attendance.committeeId, committeeId),
    eq(attendance.activityId, found.id),
    eq(attendance.memberId, request.memberId),
  )
  const [standing] = await tx.select().from(attendance).where(line).for('update')
  if (!standing || standing.status === 'present') return nothing
  const source: AttendanceSource =
    request.kind === 'leave' ? 'secretary' : request.scannedAt === null ? 'makeup' : 'scan'
  const granted = {
    status: request.kind === 'leave' ? ('leave' as const) : ('present' as const),
    source,
    recordedAt: request.scannedAt ?? now,
    recordedBy: actor.memberId,
  }
  await tx.update(attendance).set(granted).where(line)
  return {
    before: talliesOfAttendance(found, standing),
    after: talliesOfAttendance(found, { ...standing, ...granted }),
    concerns: found.state === 'closed' ? [concernOf(found, [standing])] : [],
  }
}
