import { decideHome } from '../../../src/domain/member'
import { branchesOn, moveHome } from '../../../src/domain/membership'
import { accept } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { saveStep } from '../../database/memberships'
import { endPostsLeft } from '../../database/terms'
import { generateObligations } from '../obligation/generate'
import type { UseCase } from '../usecase'
import { lockBranch, lockMember } from './lock'

/**
 * Moves a member to another home branch from a day on. What was counted keeps the branch for which it was counted;
 * posts in the old branch end the day before. Who moves back is in their old group again, unless it closed.
 */
export const moveMember: UseCase<'member.move'> = async (context, { memberId, branchId, from }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  const locked = await lockMember(context, memberId)
  if (!locked.ok) return locked
  const memberships = locked.value
  const isDone = memberships.some(
    (each) => each.kind === 'home' && each.branchId === branchId && each.from === from && each.to === null,
  )
  if (isDone) return accept({ memberId })
  const step = moveHome(memberships, branchId, from)
  if (!step.ok) return step
  const home = decideHome(await lockBranch(context, branchId), from)
  if (!home.ok) return home
  const before = branchesOn(memberships, from).home
  await saveStep(tx, committeeId, memberId, step.value)
  const posts = await endPostsLeft(tx, committeeId, [{ memberId, step: step.value }])
  await recordAudit(context, 'member.move', memberId, { from, before, after: branchId, posts })
  await generateObligations(tx, committeeId, today)
  return accept({ memberId })
}
