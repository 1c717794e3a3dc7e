import { and, eq, inArray } from 'drizzle-orm'
import { decideCheckers } from '../../../src/domain/checkup'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { loadCheckup } from '../../database/checkups'
import { isMembershipOn } from '../../database/roster'
import { checker } from '../../database/schema/checkup'
import { membership } from '../../database/schema/organization'
import type { UseCase } from '../usecase'
import { tellCheckers } from './tell'

/** Names who checks, in place of whoever was named. Again is harmless. */
export const setCheckers: UseCase<'checkup.setCheckers'> = async (context, { checkupId, memberIds }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  const found = await loadCheckup(tx, committeeId, checkupId)
  if (!found) return refuse('NOT_FOUND')
  const { state, checkingId, checkedId } = found.checkup
  if (!may(actor, 'nameCheckers', { branchIds: [checkingId] })) return refuse('NOT_YOUR_BRANCH')
  const belongs = await tx
    .select({ memberId: membership.memberId, branchId: membership.branchId })
    .from(membership)
    .where(
      and(
        eq(membership.committeeId, committeeId),
        inArray(membership.memberId, memberIds),
        isMembershipOn(today),
      ),
    )
  const decision = decideCheckers(
    { state, checkingId, checkedId },
    memberIds.map((id) => belongs.filter(({ memberId }) => memberId === id).map(({ branchId }) => branchId)),
  )
  if (!decision.ok) return decision
  const before = found.checkers.map(({ id }) => id).sort()
  if (before.join() === [...memberIds].sort().join()) return accept({ checkupId })
  await tx.delete(checker).where(and(eq(checker.committeeId, committeeId), eq(checker.checkupId, checkupId)))
  if (memberIds.length > 0) {
    await tx.insert(checker).values(memberIds.map((memberId) => ({ committeeId, checkupId, memberId })))
  }
  await recordAudit(context, 'checkup.setCheckers', checkupId, { checkers: [before, memberIds] })
  await tellCheckers(
    context,
    found,
    memberIds.filter((id) => !before.includes(id)),
  )
  return accept({ checkupId })
}
