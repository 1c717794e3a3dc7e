import { and, eq, isNull, sql } from 'drizzle-orm'
import { postKinds, type PostKind } from '../../../src/domain/permission'
import { accept } from '../../../src/domain/result'
import { group, member, post } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

const rankOf = Object.keys(postKinds) as PostKind[]

/** The posts of a branch, or of the committee: those in force or to come by rank, then those that are over. */
export const listPosts: UseCase<'post.list'> = async ({ tx, actor, today }, { branchId }) => {
  const rows = await tx
    .select({
      id: post.id,
      kind: post.kind,
      memberId: post.memberId,
      memberName: member.name,
      groupId: post.groupId,
      groupName: group.name,
      from: post.from,
      to: post.to,
    })
    .from(post)
    .innerJoin(member, and(eq(member.committeeId, post.committeeId), eq(member.id, post.memberId)))
    .leftJoin(group, and(eq(group.committeeId, post.committeeId), eq(group.id, post.groupId)))
    .where(
      and(
        eq(post.committeeId, actor.committeeId),
        branchId === null ? isNull(post.branchId) : eq(post.branchId, branchId),
      ),
    )
    .orderBy(sql`${post.from} desc`, post.id)
  const isOver = ({ to }: (typeof rows)[number]) => to !== null && to < today
  return accept({
    posts: [
      ...rows.filter((each) => !isOver(each)).sort((a, b) => rankOf.indexOf(a.kind) - rankOf.indexOf(b.kind)),
      ...rows.filter(isOver),
    ],
  })
}
