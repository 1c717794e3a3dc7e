import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { CalendarDate } from '../../src/domain/calendar'
import { committeeOfficerPosts, type PostKind, postKinds } from '../../src/domain/permission'
import { managesOrganization } from '../../src/domain/post'
import type { Tx } from './database'
import { isMemberOn, isPostOn } from './roster'
import { member, membership, post } from './schema/organization'

/** Who holds a post in some branches on a day, of those who belong to the committee then. */
export const officersOf = async (
  tx: Tx,
  committeeId: string,
  branchIds: readonly string[],
  day: CalendarDate,
): Promise<{ branchId: string | null; kind: PostKind; memberId: string }[]> =>
  tx
    .select({ branchId: post.branchId, kind: post.kind, memberId: post.memberId })
    .from(post)
    .innerJoin(member, and(eq(member.committeeId, post.committeeId), eq(member.id, post.memberId)))
    .where(
      and(
        eq(post.committeeId, committeeId),
        inArray(post.branchId, [...branchIds]),
        isPostOn(day),
        isMemberOn(day),
      ),
    )
    .orderBy(asc(post.memberId))

/** Who decides for the committee on a day: its secretary, deputy and Party-affairs officers. */
export async function committeeOfficersOf(tx: Tx, committeeId: string, day: CalendarDate): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ memberId: post.memberId })
    .from(post)
    .innerJoin(member, and(eq(member.committeeId, post.committeeId), eq(member.id, post.memberId)))
    .where(
      and(
        eq(post.committeeId, committeeId),
        inArray(post.kind, committeeOfficerPosts),
        isPostOn(day),
        isMemberOn(day),
      ),
    )
  return rows.map(({ memberId }) => memberId)
}

/** The posts that let their holders manage the organisation, of those who stay in the committee. */
export async function managersOf(tx: Tx, committeeId: string) {
  const kinds = (Object.keys(postKinds) as PostKind[]).filter((kind) =>
    managesOrganization({ kind, from: '', to: null }),
  )
  return tx
    .select({ id: post.id, memberId: post.memberId, from: post.from, to: post.to })
    .from(post)
    .where(
      and(
        eq(post.committeeId, committeeId),
        inArray(post.kind, kinds),
        sql`exists (select from ${membership} where ${membership.committeeId} = ${post.committeeId}
          and ${membership.memberId} = ${post.memberId} and ${membership.kind} = 'home' and ${membership.to} is null)`,
      ),
    )
}
