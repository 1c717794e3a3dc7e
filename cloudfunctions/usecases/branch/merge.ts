import { and, eq } from 'drizzle-orm'
import { decideMerge } from '../../../src/domain/branch'
import { addDays } from '../../../src/domain/calendar'
import { moveHome } from '../../../src/domain/membership'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { lockMemberships, saveStep } from '../../database/memberships'
import { endBranch, lockBranches } from '../../database/organization'
import { branch } from '../../database/schema/organization'
import { generateObligations } from '../obligation/generate'
import type { UseCase } from '../usecase'
import { staysAt } from './stays'

/**
 * Merges a branch into another from a day on: its members move, its posts and groups end the day before. What was
 * counted before stays in the books of the branch that is no more. Again is harmless.
 */
export const mergeBranch: UseCase<'branch.merge'> = async (context, { branchId, into, from }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  if (!may(actor, 'manageOrganization', { branchIds: [branchId, into] })) return refuse('NOT_PERMITTED')
  const branches = await lockBranches(tx, committeeId)
  const found = branches.find(({ id }) => id === branchId)
  const successor = branches.find(({ id }) => id === into)
  if (!found) return refuse('NOT_FOUND', { field: 'branchId' })
  if (!successor) return refuse('NOT_FOUND', { field: 'into' })
  if (found.aliveTo === addDays(from, -1) && (await mergedInto(context, branchId)) === into) {
    return accept({ moved: 0, lastDay: found.aliveTo })
  }
  // Held before they are read: somebody may be moving one of them at this moment.
  const before = await staysAt(tx, committeeId, branchId)
  const memberships = await lockMemberships(tx, committeeId, [
    ...new Set(before.map(({ memberId }) => memberId)),
  ])
  const stays = await staysAt(tx, committeeId, branchId)
  const decision = decideMerge(found, successor, stays, from, today)
  if (!decision.ok) return decision
  const { lastDay, memberIds } = decision.value
  for (const memberId of memberIds) {
    const step = moveHome(memberships.get(memberId) ?? [], into, from)
    if (!step.ok) return step
    await saveStep(tx, committeeId, memberId, step.value)
  }
  await endBranch(tx, committeeId, branchId, lastDay, into)
  await generateObligations(tx, committeeId, today)
  await recordAudit(context, 'branch.merge', branchId, { into, lastDay, moved: memberIds.length })
  return accept({ moved: memberIds.length, lastDay })
}

async function mergedInto(
  { tx, actor }: Pick<Parameters<UseCase<'branch.merge'>>[0], 'tx' | 'actor'>,
  branchId: string,
): Promise<string | null> {
  const [row] = await tx
    .select({ mergedInto: branch.mergedInto })
    .from(branch)
    .where(and(eq(branch.committeeId, actor.committeeId), eq(branch.id, branchId)))
  return row?.mergedInto ?? null
}
