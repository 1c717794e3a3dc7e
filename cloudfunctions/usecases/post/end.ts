import { and, eq, sql } from 'drizzle-orm'
import { may, postKinds, type PostKind } from '../../../src/domain/permission'
import { decidePostEnd, managesOrganization } from '../../../src/domain/post'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { lockBranches } from '../../database/organization'
import { membership, post } from '../../database/schema/organization'
import type { Context, UseCase } from '../usecase'
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
  const decision = decidePostEnd(found, lastDay, await officersOf(context), today)
  if (!decision.ok) return decision
  await tx
    .update(post)
    .set({ to: lastDay })
    .where(and(eq(post.committeeId, committeeId), eq(post.id, postId)))
  await recordAudit(context, 'post.end', postId, { kind: found.kind, to: [found.to, lastDay] })
  return accept({ lastDay })
}

/** The posts that let their holders manage the organisation, of those who stay in the committee. */
async function officersOf({ tx, actor: { committeeId } }: Pick<Context, 'tx' | 'actor'>) {
  const kinds = (Object.keys(postKinds) as PostKind[]).filter((kind) =>
    managesOrganization({ kind, from: '', to: null }),
  )
  return tx
    .select({ id: post.id, from: post.from, to: post.to })
    .from(post)
    .where(
      and(
        eq(post.committeeId, committeeId),
        sql`${post.kind} in ${kinds}`,
        sql`exists (select from ${membership} where ${membership.committeeId} = ${post.committeeId}
          and ${membership.memberId} = ${post.memberId} and ${membership.kind} = 'home' and ${membership.to} is null)`,
      ),
    )
}
