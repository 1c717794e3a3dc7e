import { and, eq } from 'drizzle-orm'
import { decideTalk } from '../../../src/domain/birthday'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { talkersOf } from '../../database/birthdays'
import { isMemberOn } from '../../database/roster'
import { celebrant } from '../../database/schema/birthday'
import { member } from '../../database/schema/organization'
import type { UseCase } from '../usecase'
import { holdCelebrant } from './celebrants'

/** Settles who holds the talk with a celebrant, or unsettles it; with an officer of the branch one of the committee. */
export const setTalk: UseCase<'birthday.setTalk'> = async (context, { activityId, memberId, talkById }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  const kept = await holdCelebrant(context, { activityId, memberId }, 'run')
  if (!kept.ok) return kept
  if (talkById !== null) {
    const [holder] = await tx
      .select({ id: member.id })
      .from(member)
      .where(and(eq(member.committeeId, committeeId), eq(member.id, talkById), isMemberOn(today)))
    if (!holder) return refuse('NOT_FOUND', { field: 'talkById' })
    const talkers = await talkersOf(tx, committeeId, kept.value.hostBranchIds, today)
    const decision = decideTalk(
      { memberId, isOfficer: talkers.some(({ id, isOfficer }) => isOfficer && id === memberId) },
      { memberId: talkById, isUpper: talkers.some(({ id, isUpper }) => isUpper && id === talkById) },
    )
    if (!decision.ok) return decision
  }
  if (kept.value.celebrant.talkById !== talkById) {
    await tx
      .update(celebrant)
      .set({ talkById })
      .where(
        and(
          eq(celebrant.committeeId, committeeId),
          eq(celebrant.activityId, activityId),
          eq(celebrant.memberId, memberId),
        ),
      )
    await recordAudit(context, 'birthday.setTalk', activityId, { memberId, talkById })
  }
  return accept({ talkById })
}
