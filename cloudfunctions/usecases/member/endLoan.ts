import { branchesOn, endLoan } from '../../../src/domain/membership'
import { accept } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { saveStep } from '../../database/memberships'
import { endPostsLeft } from '../../database/terms'
import { generateObligations } from '../obligation/generate'
import type { UseCase } from '../usecase'
import { lockBranch, lockMember } from './lock'

/** Ends a member's loan; posts in the temporary branch end with it. */
export const endLoanOf: UseCase<'member.endLoan'> = async (context, { memberId, lastDay }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  const locked = await lockMember(context, memberId)
  if (!locked.ok) return locked
  const step = endLoan(locked.value, lastDay)
  if (!step.ok) return step
  const { loan } = branchesOn(locked.value, lastDay)
  if (loan !== null) {
    await lockBranch(context, loan)
    await saveStep(tx, committeeId, memberId, step.value)
    const posts = await endPostsLeft(tx, committeeId, [{ memberId, step: step.value }])
    await recordAudit(context, 'member.endLoan', memberId, { loan, lastDay, posts })
    await generateObligations(tx, committeeId, today)
  }
  return accept({ memberId })
}
