import { accept } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { revokeCodes } from '../../database/bindings'
import type { UseCase } from '../usecase'
import { lockBindTarget } from './target'

/** Revokes a member's open bind codes; none is no harm. */
export const revokeBindCode: UseCase<'binding.revokeCode'> = async (context, { memberId }) => {
  const target = await lockBindTarget(context, memberId)
  if (!target.ok) return target
  const revoked = await revokeCodes(context.tx, context.actor.committeeId, memberId, context.now)
  if (revoked > 0) await recordAudit(context, 'binding.revokeCode', memberId, { revoked })
  return accept({ memberId })
}
