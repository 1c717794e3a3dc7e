import { decideBranch } from '../../../src/domain/branch'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { lockBranches } from '../../database/organization'
import { branch } from '../../database/schema/organization'
import { generateObligations } from '../obligation/generate'
import type { UseCase } from '../usecase'

/** Sets a branch up, renames it or prolongs a temporary one; then it owes what the rules say. Again is harmless. */
export const saveBranch: UseCase<'branch.save'> = async (context, { branchId, name, kind, from, to }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  if (!may(actor, 'manageOrganization', { branchIds: [branchId] })) return refuse('NOT_PERMITTED')
  const branches = await lockBranches(tx, committeeId)
  const found = branches.find(({ id }) => id === branchId) ?? null
  const decision = decideBranch({ id: branchId, name, kind, from, to }, found, branches, today)
  if (!decision.ok) return decision
  const { aliveFrom, aliveTo } = decision.value
  await tx
    .insert(branch)
    .values({ committeeId, id: branchId, name, kind, aliveFrom, aliveTo })
    .onConflictDoUpdate({ target: [branch.committeeId, branch.id], set: { name, aliveTo } })
  const raised = await generateObligations(tx, committeeId, today)
  await recordAudit(context, 'branch.save', branchId, {
    kind,
    life: [found && [found.aliveFrom, found.aliveTo], [aliveFrom, aliveTo]],
    renamed: found !== null && found.name !== name,
    raised,
  })
  return accept({ branchId, raised })
}
