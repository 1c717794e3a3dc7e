import { decideDone, occurrencesOf } from '../../../src/domain/duty'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { dutyDone } from '../../database/schema/duty'
import type { UseCase } from '../usecase'
import { lockDuty } from './load'

/** Marks one's own duty done for a period, with a note. Again is harmless: the first record stays. */
export const doDuty: UseCase<'duty.done'> = async (context, { dutyId, from, note }) => {
  const { tx, actor, now, today } = context
  const { committeeId } = actor
  const found = await lockDuty(tx, committeeId, dutyId)
  if (!found) return refuse('NOT_FOUND')
  if (!may(actor, 'doDuty', { memberId: found.memberId })) return refuse('DUTY_NOT_YOURS')
  const record = found.done.find((each) => each.from === from)
  if (record) return accept({ doneOn: record.doneOn })
  const decision = decideDone(occurrencesOf(found, new Set(), today), from)
  if (!decision.ok) return decision
  await tx
    .insert(dutyDone)
    .values({ committeeId, dutyId, from, doneOn: today, note, recordedBy: actor.memberId, recordedAt: now })
  await recordAudit(context, 'duty.done', dutyId, { from })
  return accept({ doneOn: today })
}
