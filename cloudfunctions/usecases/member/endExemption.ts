import { and, eq } from 'drizzle-orm'
import { decideExemption } from '../../../src/domain/member'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { exemption } from '../../database/schema/organization'
import type { UseCase } from '../usecase'
import { branchIdsToday, lockMember } from './lock'

/** An exemption ends on `lastDay`, earlier or later than it said. Never one's own. */
export const endExemption: UseCase<'member.endExemption'> = async (context, { exemptionId, lastDay }) => {
  const { tx, actor, today } = context
  const where = and(eq(exemption.committeeId, actor.committeeId), eq(exemption.id, exemptionId))
  const [found] = await tx.select().from(exemption).where(where)
  if (!found) return refuse('NOT_FOUND')
  const { memberId, from, decidedOn } = found
  const locked = await lockMember(context, memberId)
  if (!locked.ok) return locked
  if (!may(actor, 'exempt', { memberId, branchIds: branchIdsToday(locked.value, today) })) {
    return refuse('NOT_YOUR_BRANCH')
  }
  const isOwn = memberId === actor.memberId
  const decided = decideExemption({ from, to: lastDay, decidedOn, isOwn }, today)
  if (!decided.ok) return decided
  await tx.update(exemption).set({ to: lastDay }).where(where)
  await recordAudit(context, 'member.endExemption', memberId, { exemptionId, before: found.to, to: lastDay })
  return accept({ exemptionId })
}
