import { eq, and } from 'drizzle-orm'
import { within } from '../../../src/domain/branch'
import { decideDuty } from '../../../src/domain/duty'
import { lastDayOf } from '../../../src/domain/membership'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { lockMemberships } from '../../database/memberships'
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
  // Held before anything else, as by whoever lets them leave: what they are given does not outlast their days here.
  const memberships = (await lockMemberships(tx, committeeId, [memberId])).get(memberId) ?? []
  const lastDay = lastDayOf(memberships)
  const holders = await committeeMembersOn(tx, committeeId, today)
  const isGone = lastDay !== null && lastDay < input.from
  if (isGone || !holders.some((each) => each.memberId === memberId)) {
    return refuse('CONTACT_NOT_COMMITTEE', { field: 'memberId' })
  }
  const plan = within(decision.value, lastDay)
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
