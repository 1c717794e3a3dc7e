import { and, eq, sql } from 'drizzle-orm'
import type { CalendarDate } from '../../src/domain/calendar'
import type { Actor, Post } from '../../src/domain/permission'
import { type Settings, settingsWith } from '../../src/domain/settings'
import type { Tx } from './database'
import { binding, committee, contactBranch, member, post } from './schema'
import { statement } from './statement'

export interface FoundActor {
  actor: Actor
  settings: Settings
  leftOn: CalendarDate | null
}

const actorQuery = statement((tx) => {
  const today = sql.placeholder('today')
  return tx
    .select({
      memberId: member.id,
      name: member.name,
      branchId: member.branchId,
      leftOn: member.leftOn,
      settings: committee.settings,
      posts: sql<Post[] | null>`(
        select json_agg(json_build_object(
          'kind', ${post.kind}, 'branchId', ${post.branchId}, 'groupId', ${post.groupId},
          'from', ${post.from}, 'to', ${post.to}))
        from ${post}
        where ${post.committeeId} = ${member.committeeId} and ${post.memberId} = ${member.id}
          and ${post.from} <= ${today} and (${post.to} is null or ${post.to} >= ${today}))`,
      contactBranchIds: sql<string[] | null>`(
        select json_agg(${contactBranch.branchId}) from ${contactBranch}
        where ${contactBranch.committeeId} = ${member.committeeId}
          and ${contactBranch.memberId} = ${member.id})`,
    })
    .from(binding)
    .innerJoin(member, and(eq(member.committeeId, binding.committeeId), eq(member.id, binding.memberId)))
    .innerJoin(committee, eq(committee.committeeId, binding.committeeId))
    .where(
      and(
        eq(binding.committeeId, sql.placeholder('committeeId')),
        eq(binding.openid, sql.placeholder('openid')),
      ),
    )
    .prepare('find_actor')
})

/** The member behind an openid with the posts in force on `today`; null: not bound in this committee. */
export async function findActor(
  tx: Tx,
  committeeId: string,
  openid: string,
  today: CalendarDate,
): Promise<FoundActor | null> {
  const [found] = await actorQuery(tx).execute({ committeeId, openid, today })
  if (!found) return null
  const { memberId, name, branchId, leftOn, settings, posts, contactBranchIds } = found
  return {
    actor: {
      committeeId,
      memberId,
      name,
      branchId,
      posts: posts ?? [],
      contactBranchIds: contactBranchIds ?? [],
    },
    settings: settingsWith(settings),
    leftOn,
  }
}
