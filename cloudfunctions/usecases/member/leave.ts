import { leave } from '../../../src/domain/membership'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { revokeCodes } from '../../database/bindings'
import { saveStep } from '../../database/memberships'
import { endPostsOf } from '../../database/terms'
import { generateObligations } from '../obligation/generate'
import type { UseCase } from '../usecase'
import { lockMember } from './lock'

/**
 * A member leaves the committee after `lastDay`: posts end with it and open bind codes are revoked. The
 * binding stays, so that the app can say why it lets them in no more. Never oneself: somebody has to be left.
 */
export const letLeave: UseCase<'member.leave'> = async (context, { memberId, lastDay }) => {
  const { tx, actor, now, today } = context
  const { committeeId } = actor
  if (memberId === actor.memberId) return refuse('LEAVE_SELF')
  const locked = await lockMember(context, memberId)
  if (!locked.ok) return locked
  const step = leave(locked.value, lastDay)
  if (!step.ok) return step
  await saveStep(tx, committeeId, memberId, step.value)
  const posts = await endPostsOf(tx, committeeId, memberId, null, lastDay)
  const codes = await revokeCodes(tx, committeeId, memberId, now)
  await recordAudit(context, 'member.leave', memberId, { lastDay, posts, codes })
  await generateObligations(tx, committeeId, today)
  return accept({ memberId })
}
