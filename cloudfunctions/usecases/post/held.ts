import { and, asc, eq, or, type SQL } from 'drizzle-orm'
import type { HeldPost } from '../../../src/domain/post'
import type { Tx } from '../../database/database'
import { member, post } from '../../database/schema/organization'

/** Posts with their holders' names, the earliest first. */
export const heldPosts = (tx: Tx, committeeId: string, ...anyOf: (SQL | undefined)[]): Promise<HeldPost[]> =>
  tx
    .select({
      id: post.id,
      memberId: post.memberId,
      holder: member.name,
      kind: post.kind,
      branchId: post.branchId,
      groupId: post.groupId,
      from: post.from,
      to: post.to,
    })
    .from(post)
    .innerJoin(member, and(eq(member.committeeId, post.committeeId), eq(member.id, post.memberId)))
    .where(and(eq(post.committeeId, committeeId), or(...anyOf)))
    .orderBy(asc(post.from), asc(post.id))
