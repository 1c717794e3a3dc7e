import { and, eq, inArray, sql } from 'drizzle-orm'
import type { CalendarDate } from '../../src/domain/calendar'
import { endTerms } from '../../src/domain/member'
import type { Tx } from './database'
import { group, groupMember, post } from './schema/organization'

/**
 * Ends what somebody held where they no longer belong after `lastDay`: posts and groups of one branch, or of all
 * (null). A first secretary is sent to a branch from elsewhere, so moving home does not end that post.
 */
export async function endPostsAndGroups(
  tx: Tx,
  committeeId: string,
  memberId: string,
  branchId: string | null,
  lastDay: CalendarDate,
): Promise<{ posts: number; groups: number }> {
  const held = await tx
    .select({ id: post.id, from: post.from, to: post.to })
    .from(post)
    .where(
      and(
        eq(post.committeeId, committeeId),
        eq(post.memberId, memberId),
        branchId === null
          ? undefined
          : and(eq(post.branchId, branchId), sql`${post.kind} <> 'branchFirstSecretary'`),
      ),
    )
  const { ended, dropped } = endTerms(held, lastDay)
  const those = (ids: string[]) => and(eq(post.committeeId, committeeId), inArray(post.id, ids))
  if (ended.length > 0) await tx.update(post).set({ to: lastDay }).where(those(ended))
  if (dropped.length > 0) await tx.delete(post).where(those(dropped))
  const groupsOfBranch = tx
    .select({ id: group.id })
    .from(group)
    .where(
      and(eq(group.committeeId, committeeId), branchId === null ? undefined : eq(group.branchId, branchId)),
    )
  const left = await tx
    .delete(groupMember)
    .where(
      and(
        eq(groupMember.committeeId, committeeId),
        eq(groupMember.memberId, memberId),
        inArray(groupMember.groupId, groupsOfBranch),
      ),
    )
    .returning({ groupId: groupMember.groupId })
  return { posts: ended.length + dropped.length, groups: left.length }
}
