import { and, eq } from 'drizzle-orm'
import { decideGroupEnd } from '../../../src/domain/group'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { endPosts, lockBranches } from '../../database/organization'
import { group } from '../../database/schema/organization'
import { generateObligations } from '../obligation/generate'
import type { UseCase } from '../usecase'

/** Ends a group with a last day; its leader's term ends with it. Again is harmless. */
export const closeGroup: UseCase<'group.close'> = async (context, { groupId, lastDay }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  if (!may(actor, 'manageOrganization', { groupId })) return refuse('NOT_PERMITTED')
  await lockBranches(tx, committeeId)
  const isIt = and(eq(group.committeeId, committeeId), eq(group.id, groupId))
  const [found] = await tx.select({ from: group.aliveFrom, to: group.aliveTo }).from(group).where(isIt)
  if (!found) return refuse('NOT_FOUND')
  if (found.to === lastDay) return accept({ lastDay })
  const decision = decideGroupEnd(found, lastDay)
  if (!decision.ok) return decision
  await tx.update(group).set({ aliveTo: lastDay }).where(isIt)
  await endPosts(tx, committeeId, { groupId }, lastDay)
  await generateObligations(tx, committeeId, today)
  await recordAudit(context, 'group.close', groupId, { aliveTo: [found.to, lastDay] })
  return accept({ lastDay })
}
