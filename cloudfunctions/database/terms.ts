import { and, eq, inArray, sql } from 'drizzle-orm'
import type { CalendarDate } from '../../src/domain/calendar'
import { endTerms } from '../../src/domain/member'
import type { Tx } from './database'
import { post } from './schema'

/**
 * Ends the posts that somebody held where they no longer belong after `lastDay`: in one branch, or all (null); how
 * many. Their groups need no ending: who is in one follows from where they belong (see `groupsOfMembers`). A first secretary is sent to a branch from elsewhere, so moving home does not end that post.
 */
export async function endPostsOf(
  tx: Tx,
  committeeId: string,
  memberId: string,
  branchId: string | null,
  lastDay: CalendarDate,
): Promise<number> {
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
  return ended.length + dropped.length
}
