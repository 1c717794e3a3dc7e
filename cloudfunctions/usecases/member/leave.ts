import { eq } from 'drizzle-orm'
import { leave } from '../../../src/domain/membership'
import { decideOfficerLeave } from '../../../src/domain/post'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { revokeCodes } from '../../database/bindings'
import { saveStep } from '../../database/memberships'
import { managersOf } from '../../database/officers'
import { post } from '../../database/schema/organization'
import { endAllHeld } from '../../database/terms'
import { generateObligations } from '../obligation/generate'
import { heldPosts } from '../post/held'
import type { UseCase } from '../usecase'
import { lockBranch, lockMember } from './lock'

/**
 * A member leaves the committee after `lastDay`: posts, duties and talk pairs end with it, and nothing before. Open
 * bind codes are revoked; the binding stays, so that the app can say why it lets them in no more. Never oneself, nor
 * the last who may manage the committee. Who comes back is in their old group again unless it closed, and answers for
 * the same branches once they are of the committee.
 */
export const letLeave: UseCase<'member.leave'> = async (context, { memberId, lastDay }) => {
  const { tx, actor, now, today } = context
  const { committeeId } = actor
  if (memberId === actor.memberId) return refuse('LEAVE_SELF')
  const locked = await lockMember(context, memberId)
  if (!locked.ok) return locked
  const step = leave(locked.value, lastDay)
  if (!step.ok) return step
  // Two officers who let each other leave at once would leave nobody.
  await lockBranch(context, null)
  const others = (await managersOf(tx, committeeId)).filter((each) => each.memberId !== memberId)
  const own = await heldPosts(tx, committeeId, eq(post.memberId, memberId))
  const decision = decideOfficerLeave(own, others, lastDay, today)
  if (!decision.ok) return decision
  await saveStep(tx, committeeId, memberId, step.value)
  const ended = await endAllHeld(tx, committeeId, memberId, lastDay)
  const codes = await revokeCodes(tx, committeeId, memberId, now)
  await recordAudit(context, 'member.leave', memberId, { lastDay, ...ended, codes })
  await generateObligations(tx, committeeId, today)
  return accept({ memberId })
}
