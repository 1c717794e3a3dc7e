import { and, eq } from 'drizzle-orm'
import { decideExemption } from '../../../src/domain/member'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { exemption } from '../../database/schema/organization'
import type { UseCase } from '../usecase'
import { branchIdsToday, lockMember } from './lock'

/** Records a branch's decision to exempt a member. */
export const exempt: UseCase<'member.exempt'> = async (context, input) => {
  const { tx, actor, now, today } = context
  const { committeeId } = actor
  const { exemptionId, memberId, reason, note, from, to, decidedOn } = input
  const locked = await lockMember(context, memberId)
  if (!locked.ok) return locked
  const branchIds = branchIdsToday(locked.value, today)
  if (!may(actor, 'exempt', { memberId, branchIds })) return refuse('NOT_YOUR_BRANCH')
  if (branchIds.length === 0) return refuse('LEFT_ALREADY')
  const [made] = await tx
    .select({ memberId: exemption.memberId })
    .from(exemption)
    .where(and(eq(exemption.committeeId, committeeId), eq(exemption.id, exemptionId)))
  if (made) return made.memberId === memberId ? accept({ exemptionId }) : refuse('ID_TAKEN')
  const decided = decideExemption({ from, to, decidedOn, isOwn: memberId === actor.memberId }, today)
  if (!decided.ok) return decided
  await tx.insert(exemption).values({
    committeeId,
    id: exemptionId,
    memberId,
    reason,
    note,
    from,
    to,
    decidedOn,
    recordedBy: actor.memberId,
    recordedAt: now,
  })
  await recordAudit(context, 'member.exempt', memberId, { exemptionId, reason, from, to, decidedOn })
  return accept({ exemptionId })
}
