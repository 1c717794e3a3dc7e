import { and, asc, eq, sql } from 'drizzle-orm'
import type { CalendarDate } from '../src/domain/calendar'
import { type PostKind, postKinds } from '../src/domain/permission'
import type { Database } from '../cloudfunctions/database/database'
import { isMemberOn, workplacesOn } from '../cloudfunctions/database/roster'
import { binding } from '../cloudfunctions/database/schema/binding'
import { branch, member, post } from '../cloudfunctions/database/schema/organization'

export interface Person {
  memberId: string
  name: string
  branch: string
  /** Chinese names of the posts in force. */
  posts: string[]
}

/** Everybody one may be on this machine: by branch and name, those with posts first. */
export async function listPeople(
  database: Database,
  committeeId: string,
  today: CalendarDate,
): Promise<Person[]> {
  const rows = await database.transaction({ committeeId }, (tx) => {
    const workplace = workplacesOn(tx, committeeId, today)
    return tx
      .select({
        memberId: member.id,
        name: member.name,
        branch: branch.name,
        posts: sql<PostKind[] | null>`(
          select json_agg(${post.kind}) from ${post}
          where ${post.committeeId} = ${member.committeeId} and ${post.memberId} = ${member.id}
            and ${post.from} <= ${today} and (${post.to} is null or ${post.to} >= ${today}))`,
      })
      .from(member)
      .innerJoin(workplace, eq(workplace.memberId, member.id))
      .innerJoin(branch, and(eq(branch.committeeId, member.committeeId), eq(branch.id, workplace.branchId)))
      .where(and(eq(member.committeeId, committeeId), isMemberOn(today)))
      .orderBy(asc(branch.name), asc(member.name), asc(member.id))
  })
  return rows
    .map(({ posts, ...rest }) => ({ ...rest, posts: (posts ?? []).map((kind) => postKinds[kind]) }))
    .sort((a, b) => Number(b.posts.length > 0) - Number(a.posts.length > 0))
}

/** The openid bound to a member, bound now where there is none; null: no such member. */
export async function openidOf(
  database: Database,
  committeeId: string,
  memberId: string,
  now: Date,
): Promise<string | null> {
  return database.transaction({ committeeId }, async (tx) => {
    const [found] = await tx
      .select({ id: member.id })
      .from(member)
      .where(and(eq(member.committeeId, committeeId), eq(member.id, memberId)))
    if (!found) return null
    await tx
      .insert(binding)
      .values({ committeeId, memberId, openid: `local-${memberId}`, boundAt: now })
      .onConflictDoNothing()
    const [bound] = await tx
      .select({ openid: binding.openid })
      .from(binding)
      .where(and(eq(binding.committeeId, committeeId), eq(binding.memberId, memberId)))
    return bound?.openid ?? null
  })
}
