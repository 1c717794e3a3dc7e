import { sql } from 'drizzle-orm'
import { decideRecord } from '../../../src/domain/attendance'
import { windowOf } from '../../../src/domain/checkin'
import { accept, refuse } from '../../../src/domain/result'
import { talliesOfAttendance } from '../../../src/domain/total'
import { countRoll, rollOf } from '../../database/activities'
import { recordAudit } from '../../database/audit'
import { attendance } from '../../database/schema/activity'
import { keepEntries } from '../../database/scoreEntries'
import { moveTotals } from '../../database/totals'
import { holdHosts } from '../activity/count'
import { concernOf, settleObligations } from '../obligation/settle'
import { activityFor } from '../activity/allowed'
import type { UseCase } from '../usecase'

/**
 * The organiser ticks the roll or enters a paper list, before closing or after: all entries or none. An entry
 * that says what stands already changes nothing, so its source stays the one that came first. On a closed
 * activity "not recorded" means absent.
 */
export const recordRoll: UseCase<'checkin.record'> = async (context, { activityId, source, entries }) => {
  const { tx, actor, settings, now } = context
  const { committeeId } = actor
  const allowed = await activityFor(context, 'runActivity', activityId, 'update')
  if (!allowed.ok) return allowed
  const found = allowed.value
  const before = await rollOf(tx, committeeId, activityId, 'update')
  const lines = new Map(before.map((line) => [line.memberId, line]))
  const window = windowOf(found, settings.checkin)
  for (const { memberId, status } of entries) {
    if (!lines.has(memberId)) return refuse('ROLL_MEMBER_UNKNOWN', { field: 'entries' })
    const decision = decideRecord({ ...found, ...window }, status, now)
    if (!decision.ok) return decision
  }
  const changes = entries
    .map(({ memberId, status }) => ({
      member_id: memberId,
      status: status === 'expected' && found.state === 'closed' ? ('absent' as const) : status,
    }))
    .filter(({ member_id, status }) => lines.get(member_id)?.status !== status)
  const counts = found.state === 'closed' && changes.length > 0
  if (counts) await holdHosts(tx, committeeId, [found])
  if (changes.length > 0) {
    await tx.execute(sql`
      update ${attendance} set status = change.status,
        source = case when change.status = 'expected' then null else ${source} end,
        recorded_at = case when change.status = 'expected' then null else ${now.toISOString()}::timestamptz end,
        recorded_by = ${actor.memberId}, place_verdict = null, place_metres = null,
        left_at = null, minutes = null
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as change(member_id uuid, status text)
      where ${attendance.committeeId} = ${committeeId} and ${attendance.activityId} = ${activityId}
        and ${attendance.memberId} = change.member_id`)
    await recordAudit(context, 'checkin.record', activityId, {
      source,
      lines: changes.map(({ member_id, status }) => [member_id, lines.get(member_id)?.status, status]),
    })
  }
  const after = await rollOf(tx, committeeId, activityId)
  const counted = (roll: typeof before) => roll.flatMap((line) => talliesOfAttendance(found, line))
  // Who came late to a closed activity's roll may give it the minimum that it lacked, or take it away.
  const concerns = counts ? [concernOf(found, after)] : []
  const settled = await settleObligations(tx, committeeId, concerns)
  if (counts) await keepEntries(tx, committeeId, now, { activityIds: [activityId] })
  await moveTotals(
    tx,
    committeeId,
    [...counted(before), ...settled.before],
    [...counted(after), ...settled.after],
  )
  return accept({ changed: changes.length, ...countRoll(after) })
}
