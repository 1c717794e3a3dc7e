import type { CheckedIn } from '../../../src/contract/checkin'
import { type CheckInCode, decideCheckIn, parseCode, verifyCode } from '../../../src/domain/checkin'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { submission } from '../../database/schema/submission'
import type { Context, UseCase } from '../usecase'
import { type CheckInLine, loadCheckIn, markPresent } from './mark'

/** How much later than its scan a code may arrive and still be an ordinary check-in: a slow network, no more. */
const SLOW_NETWORK_MS = 15_000

/** Checks the actor in by a code that is on the organiser's screen now, or was when it was scanned offline. */
export const checkIn: UseCase<'checkin.checkIn'> = async (context, { code: text, activityId, scannedAt }) => {
  const { settings, now, ports } = context
  const code = parseCode(text)
  const named = code?.form === 'full' ? code.activityId : activityId
  if (!code || named === null) return refuse('CHECKIN_CODE_INVALID', { field: 'code' })
  if (code.form === 'full' && activityId !== null && activityId !== code.activityId) {
    return refuse('CHECKIN_OTHER_ACTIVITY', { field: 'code' })
  }
  const line = await loadCheckIn(context, named)
  if (!line) return refuse('CHECKIN_CODE_INVALID', { field: 'code' })
  // Who is in already is told so, whatever has become of the code since.
  if (line.attendance?.status === 'present') return markPresent(context, line, 'scan')

  const scanned = scannedAt === null ? now : new Date(scannedAt)
  const age = now.getTime() - scanned.getTime()
  const isLate = age > 0 && age <= settings.checkin.offlineHours * 3_600_000
  const genuine = verifyCode(code, line.activity.id, ports.macWith(line.activity.secret), now)
  // On a slow network the code may have run out on its way; it is judged by its scan then.
  if (isLate && (age > SLOW_NETWORK_MS || !genuine.ok)) {
    // Read again, now that the activity is held: an earlier request may have been approved meanwhile.
    const held = (await loadCheckIn(context, named, 'held')) ?? line
    return held.attendance?.status === 'present'
      ? markPresent(context, held, 'scan')
      : askNod(context, held, code, scanned)
  }
  return genuine.ok ? markPresent(context, line, 'scan') : genuine
}

/**
 * A code scanned without network: genuine at the time that the phone tells, but the phone's word is all there is
 * for that time, so it becomes a make-up request that waits for the secretary, not a check-in.
 */
async function askNod(
  context: Context,
  line: CheckInLine,
  code: CheckInCode,
  scannedAt: Date,
): Promise<Result<CheckedIn>> {
  const { tx, actor, now, ports } = context
  const genuine = verifyCode(code, line.activity.id, ports.macWith(line.activity.secret), scannedAt)
  if (!genuine.ok) return genuine
  // As the check-in would have been decided then; an activity closed since does not count against the member.
  const state = line.activity.state === 'closed' ? 'published' : line.activity.state
  const decision = decideCheckIn({ ...line, activity: { ...line.activity, state } }, 'scan', scannedAt)
  if (!decision.ok) return decision
  const [created] = await tx
    .insert(submission)
    .values({
      committeeId: actor.committeeId,
      id: ports.newId(),
      kind: 'makeup',
      memberId: actor.memberId,
      branchId: line.attendance?.branchId ?? actor.branchId,
      state: 'submitted',
      title: line.activity.title,
      body: '现场扫码时没有网络',
      activityId: line.activity.id,
      submittedAt: now,
      scannedAt,
    })
    .onConflictDoNothing()
    .returning({ id: submission.id })
  if (created) {
    await recordAudit(context, 'checkin.offline', line.activity.id, { scannedAt: scannedAt.toISOString() })
  }
  const { id: activityId, title, place } = line.activity
  return accept({ outcome: 'waiting', at: scannedAt.toISOString(), activityId, title, place })
}
