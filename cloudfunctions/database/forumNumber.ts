import { and, count, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from './database'
import { activity } from './schema/activity'

/**
 * 第 N 期: the place of a youth forum among those that were held or are announced, in the order of their beginnings. It
 * follows from the books, so there is neither a gap nor a double, also when one is cancelled or entered afterwards.
 */
export async function forumNumber(
  tx: Tx,
  { committeeId, id, kind, state, startsAt }: typeof activity.$inferSelect,
  firstNumber: number,
): Promise<number | null> {
  if (kind !== 'youthForum' || (state !== 'published' && state !== 'closed')) return null
  const [row] = await tx
    .select({ before: count() })
    .from(activity)
    .where(
      and(
        eq(activity.committeeId, committeeId),
        eq(activity.kind, 'youthForum'),
        inArray(activity.state, ['published', 'closed']),
        sql`(${activity.startsAt}, ${activity.id}) < (${startsAt.toISOString()}::timestamptz, ${id}::uuid)`,
      ),
    )
  return firstNumber + (row?.before ?? 0)
}
