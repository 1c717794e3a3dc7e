import { and, eq } from 'drizzle-orm'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { binding } from '../../database/schema/binding'
import type { UseCase } from '../usecase'
import { lockBindTarget } from './target'

/** Takes a member's WeChat from them, for a lost or a new phone: it is signed out at once. Never one's own. */
export const unbind: UseCase<'binding.unbind'> = async (context, { memberId }) => {
  const { tx, actor } = context
  if (memberId === actor.memberId) return refuse('UNBIND_SELF')
  const target = await lockBindTarget(context, memberId)
  if (!target.ok) return target
  const unbound = await tx
    .delete(binding)
    .where(and(eq(binding.committeeId, actor.committeeId), eq(binding.memberId, memberId)))
    .returning({ boundAt: binding.boundAt })
  if (unbound.length > 0) await recordAudit(context, 'binding.unbind', memberId, {})
  return accept({ memberId })
}
