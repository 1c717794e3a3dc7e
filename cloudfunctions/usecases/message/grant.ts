import { and, eq } from 'drizzle-orm'
import { limits } from '../../../src/domain/limits'
import { accept, refuse } from '../../../src/domain/result'
import { grant } from '../../database/schema/message'
import { member } from '../../database/schema/organization'
import type { UseCase } from '../usecase'
import { unusedOf } from './unused'

/**
 * Keeps the actor's leave for one subscription message. That WeChat really asked only the client says, so no more than
 * a few are kept; what WeChat then refuses ends as a dead letter. Again is harmless.
 */
export const grantOne: UseCase<'message.grant'> = async (context, { grantId, template }) => {
  const { tx, actor, now } = context
  const { committeeId, memberId } = actor
  // Held, so that of two at once the second counts the first.
  await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), eq(member.id, memberId)))
    .for('no key update')
  const [found] = await tx
    .select()
    .from(grant)
    .where(and(eq(grant.committeeId, committeeId), eq(grant.id, grantId)))
  if (found && (found.memberId !== memberId || found.template !== template)) return refuse('ID_TAKEN')
  const unused = await unusedOf(context, template)
  if (found || unused >= limits.grantsHeld) return accept({ unused })
  const added = await tx
    .insert(grant)
    .values({ committeeId, id: grantId, memberId, template, grantedAt: now })
    .onConflictDoNothing()
    .returning({ id: grant.id })
  return added.length > 0 ? accept({ unused: unused + 1 }) : refuse('ID_TAKEN')
}
