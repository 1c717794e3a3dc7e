import { and, count, eq, inArray, sql } from 'drizzle-orm'
import { addDays, type CalendarDate, instantAt } from '../../src/domain/calendar'
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

/** The youth forums that were held between two days, each with its number, first to last. */
export async function forumsBetween(
  tx: Tx,
  committeeId: string,
  { from, to }: { from: CalendarDate; to: CalendarDate },
  firstNumber: number,
): Promise<{ number: number; title: string; on: CalendarDate }[]> {
  const { rows } = (await tx.execute(sql`
    select number, title, held_on::text as on from (
      select a.title, a.held_on, a.starts_at, a.state,
        (${firstNumber - 1} + row_number() over (order by a.starts_at, a.id))::int as number
      from ${activity} a
      where a.committee_id = ${committeeId} and a.kind = 'youthForum' and a.state in ('published', 'closed')
    ) as forum
    where state = 'closed' and starts_at >= ${instantAt(from, '00:00').toISOString()}::timestamptz
      and starts_at < ${instantAt(addDays(to, 1), '00:00').toISOString()}::timestamptz
    order by number`)) as { rows: { number: number; title: string; on: CalendarDate }[] }
  return rows
}
