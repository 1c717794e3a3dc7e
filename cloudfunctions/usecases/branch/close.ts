import { decideClose } from '../../../src/domain/branch'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { endBranch, lockBranches } from '../../database/organization'
import { generateObligations } from '../obligation/generate'
import type { UseCase } from '../usecase'
import { staysAt } from './stays'

/** Closes a branch after a last day, with its posts and groups; what it counted stays its own. Again is harmless. */
export const closeBranch: UseCase<'branch.close'> = async (context, { branchId, lastDay }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  if (!may(actor, 'manageOrganization', { branchIds: [branchId] })) return refuse('NOT_PERMITTED')
  const found = (await lockBranches(tx, committeeId)).find(({ id }) => id === branchId)
  if (!found) return refuse('NOT_FOUND')
  const decision = decideClose(found, await staysAt(tx, committeeId, branchId), lastDay, today)
  if (!decision.ok) return decision
  if (found.aliveTo === lastDay) return accept({ lastDay })
  await endBranch(tx, committeeId, branchId, lastDay, null)
  await generateObligations(tx, committeeId, today)
  await recordAudit(context, 'branch.close', branchId, { aliveTo: [found.aliveTo, lastDay] })
  return accept({ lastDay })
}
