import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { CalendarDate } from '../../src/domain/calendar'
import type { PostKind } from '../../src/domain/permission'
import type { Tx } from './database'
import { isMemberOn } from './roster'
import { member, post } from './schema/organization'

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
        lte(post.from, day),
        or(isNull(post.to), gte(post.to, day)),
        isMemberOn(day),
      ),
    )
    .orderBy(asc(post.memberId))
