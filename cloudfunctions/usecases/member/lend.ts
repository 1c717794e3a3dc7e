import { decideLoan } from '../../../src/domain/member'
import { lend } from '../../../src/domain/membership'
import { accept } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { saveStep } from '../../database/memberships'
import { generateObligations } from '../obligation/generate'
import type { UseCase } from '../usecase'
import { lockBranch, lockMember } from './lock'

/** Lends a member to a temporary branch for some days of its life, while their home branch keeps them. */
export const lendMember: UseCase<'member.lend'> = async (context, { memberId, branchId, from, to }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  const locked = await lockMember(context, memberId)
  if (!locked.ok) return locked
  const loan = decideLoan(await lockBranch(context, branchId), { branchId, from, to })
  if (!loan.ok) return loan
  const isDone = locked.value.some(
    (each) =>
      each.kind === 'loan' && each.branchId === branchId && each.from === from && each.to === loan.value.to,
  )
  if (isDone) return accept({ memberId })
  const step = lend(locked.value, loan.value)
  if (!step.ok) return step
  await saveStep(tx, committeeId, memberId, step.value)
  await recordAudit(context, 'member.lend', memberId, { ...loan.value })
  await generateObligations(tx, committeeId, today)
  return accept({ memberId })
}
