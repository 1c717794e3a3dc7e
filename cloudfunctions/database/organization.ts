import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import type { BranchLife } from '../../src/domain/branch'
import type { CalendarDate } from '../../src/domain/calendar'
import type { Tx } from './database'
import { branch, group, post } from './schema/organization'

/**
 * Every branch of the committee, held in the order of their ids until the end: changes of the organisation go one after
 * another, as does raising obligations.
 */
export const lockBranches = (tx: Tx, committeeId: string): Promise<BranchLife[]> =>
  tx
    .select({
      id: branch.id,
      name: branch.name,
      kind: branch.kind,
      aliveFrom: branch.aliveFrom,
      aliveTo: branch.aliveTo,
    })
    .from(branch)
    .where(eq(branch.committeeId, committeeId))
    .orderBy(asc(branch.id))
    .for('no key update')

/** Ends a branch with its posts and groups; what ends earlier by itself stays so. */
export async function endBranch(
  tx: Tx,
  committeeId: string,
  branchId: string,
  lastDay: CalendarDate,
  mergedInto: string | null,
): Promise<void> {
  await tx
    .update(branch)
    .set({ aliveTo: lastDay, mergedInto })
    .where(and(eq(branch.committeeId, committeeId), eq(branch.id, branchId)))
  await endPosts(tx, committeeId, { branchId }, lastDay)
  await tx
    .update(group)
    .set({ aliveTo: lastDay })
    .where(
      and(
        eq(group.committeeId, committeeId),
        eq(group.branchId, branchId),
        or(isNull(group.aliveTo), gt(group.aliveTo, lastDay)),
      ),
    )
}

/** Ends the posts of a branch or group that outlast the day; those that had not begun by then are struck out. */
export async function endPosts(
  tx: Tx,
  committeeId: string,
  of: { branchId: string } | { groupId: string },
  lastDay: CalendarDate,
): Promise<void> {
  const held = and(
    eq(post.committeeId, committeeId),
    'branchId' in of ? eq(post.branchId, of.branchId) : eq(post.groupId, of.groupId),
  )
  await tx.delete(post).where(and(held, gt(post.from, lastDay)))
  await tx
    .update(post)
    .set({ to: lastDay })
    .where(and(held, or(isNull(post.to), gt(post.to, lastDay))))
}
