import { and, eq } from 'drizzle-orm'
import { may } from '../../../src/domain/permission'
import { decidePostEnd } from '../../../src/domain/post'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { managersOf } from '../../database/officers'
import { lockBranches } from '../../database/organization'
import { post } from '../../database/schema/organization'
import type { UseCase } from '../usecase'
import { heldPosts } from './held'

/** Ends a term with a last day. Again is harmless. */
export const endPost: UseCase<'post.end'> = async (context, { postId, lastDay }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  if (!may(actor, 'manageOrganization', {})) return refuse('NOT_PERMITTED')
  // Two officers who end each other's posts at once would leave nobody.
  await lockBranches(tx, committeeId)
  const [found] = await heldPosts(tx, committeeId, eq(post.id, postId))
  if (!found) return refuse('NOT_FOUND')
  if (found.to === lastDay) return accept({ lastDay })
  const decision = decidePostEnd(found, lastDay, await managersOf(tx, committeeId), today)
  if (!decision.ok) return decision
  await tx
    .update(post)
    .set({ to: lastDay })
    .where(and(eq(post.committeeId, committeeId), eq(post.id, postId)))
  await recordAudit(context, 'post.end', postId, { kind: found.kind, to: [found.to, lastDay] })
  return accept({ lastDay })
}
