import { and, eq } from 'drizzle-orm'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { dutyDone } from '../../database/schema/duty'
import type { UseCase } from '../usecase'
import { lockDuty } from './load'

/** Takes back what was marked done today: a slip of the finger, no more. Again is harmless. */
export const undoDuty: UseCase<'duty.undo'> = async (context, { dutyId, from }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  const found = await lockDuty(tx, committeeId, dutyId)
  if (!found) return refuse('NOT_FOUND')
  if (!may(actor, 'doDuty', { memberId: found.memberId })) return refuse('DUTY_NOT_YOURS')
  const record = found.done.find((each) => each.from === from)
  if (!record) return accept({ undone: false })
  if (record.doneOn !== today) return refuse('DUTY_UNDO_LATE')
  await tx
    .delete(dutyDone)
    .where(and(eq(dutyDone.committeeId, committeeId), eq(dutyDone.dutyId, dutyId), eq(dutyDone.from, from)))
  await recordAudit(context, 'duty.undo', dutyId, { from })
  return accept({ undone: true })
}
