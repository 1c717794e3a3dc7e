import { and, eq, inArray } from 'drizzle-orm'
import type { CalendarDate } from '../../../src/domain/calendar'
import type { PostKind } from '../../../src/domain/permission'
import { postKindsIn } from '../../../src/domain/post'
import type { Tx } from '../../database/database'
import { isMemberOn, isPostOn } from '../../database/roster'
import { member, post } from '../../database/schema/organization'

interface Holder {
  memberId: string
  name: string
  posts: PostKind[]
}

/** Who is in the committee on a day and has not left, by the rank of their posts: those who answer for branches and have duties. */
export async function committeeMembersOn(tx: Tx, committeeId: string, day: CalendarDate): Promise<Holder[]> {
  const kinds = postKindsIn('committee')
  const rows = await tx
    .select({ memberId: member.id, name: member.name, kind: post.kind })
    .from(post)
    .innerJoin(member, and(eq(member.committeeId, post.committeeId), eq(member.id, post.memberId)))
    .where(and(eq(post.committeeId, committeeId), inArray(post.kind, kinds), isPostOn(day), isMemberOn(day)))
    .orderBy(member.name, member.id)
  const holders = new Map<string, Holder>()
  for (const { memberId, name, kind } of [...rows].sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  )) {
    const known = holders.get(memberId) ?? { memberId, name, posts: [] }
    known.posts.push(kind)
    holders.set(memberId, known)
  }
  return [...holders.values()]
}
