import { eq, and } from 'drizzle-orm'
import { decideDuty } from '../../../src/domain/duty'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { duty } from '../../database/schema/duty'
import type { UseCase } from '../usecase'
import { committeeMembersOn } from './holders'
import { lockDuty } from './load'

/** Gives a member of the committee a duty, or changes it; what was done of it keeps its place. Again is harmless. */
export const saveDuty: UseCase<'duty.save'> = async (context, { dutyId, ...input }) => {
  const { tx, actor, now, today } = context
  const { committeeId } = actor
  const { memberId, title, note } = input
  if (!may(actor, 'manageOrganization', { memberId })) return refuse('NOT_PERMITTED')
  const decision = decideDuty(input)
  if (!decision.ok) return decision
  const holders = await committeeMembersOn(tx, committeeId, today)
  if (!holders.some((each) => each.memberId === memberId)) {
    return refuse('CONTACT_NOT_COMMITTEE', { field: 'memberId' })
  }
  const plan = decision.value
  const found = await lockDuty(tx, committeeId, dutyId)
  const isMoved =
    found !== null &&
    (found.memberId !== memberId || found.cadence !== plan.cadence || found.from !== plan.from)
  if (found && found.done.length > 0 && isMoved) return refuse('DUTY_HAS_RECORDS')
  const columns = { memberId, title, note, ...plan }
  if (found) {
    await tx
      .update(duty)
      .set(columns)
      .where(and(eq(duty.committeeId, committeeId), eq(duty.id, dutyId)))
  } else {
    await tx
      .insert(duty)
      .values({ committeeId, id: dutyId, ...columns, madeBy: actor.memberId, madeAt: now })
      .onConflictDoNothing()
  }
  await recordAudit(context, 'duty.save', dutyId, { member: memberId, isNew: !found, ...plan })
  return accept({ dutyId })
}
