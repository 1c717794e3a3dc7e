import { and, eq, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { PostKind } from '../../src/domain/permission'
import type { Tx } from './database'
import { debrief } from './schema/meeting'
import { branch, member, post } from './schema/organization'

const secretaryPosts: PostKind[] = ['branchSecretary', 'branchFirstSecretary']

/** Who led which branch at some time of a year, once each. */
export const secretariesIn = async (tx: Tx, committeeId: string, year: number, which?: SQL) =>
  tx
    .selectDistinct({
      memberId: post.memberId,
      memberName: member.name,
      branchId: branch.id,
      branchName: branch.name,
    })
    .from(post)
    .innerJoin(member, and(eq(member.committeeId, post.committeeId), eq(member.id, post.memberId)))
    .innerJoin(branch, and(eq(branch.committeeId, post.committeeId), eq(branch.id, post.branchId)))
    .where(
      and(
        eq(post.committeeId, committeeId),
        inArray(post.kind, secretaryPosts),
        lte(post.from, `${year}-12-31`),
        or(isNull(post.to), gte(post.to, `${year}-01-01`)),
        which,
      ),
    )
    .orderBy(branch.name, member.name, post.memberId, branch.id)

/** One secretary's debrief of a year, held against another change of it. */
export const lockDebrief = async (
  tx: Tx,
  committeeId: string,
  { year, memberId, branchId }: { year: number; memberId: string; branchId: string },
) => {
  const [row] = await tx
    .select()
    .from(debrief)
    .where(
      and(
        eq(debrief.committeeId, committeeId),
        eq(debrief.year, year),
        eq(debrief.memberId, memberId),
        eq(debrief.branchId, branchId),
      ),
    )
    .for('update')
  return row ?? null
}
