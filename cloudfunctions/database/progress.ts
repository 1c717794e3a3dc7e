import { and, eq, gte, isNotNull, lte, sql } from 'drizzle-orm'
import type { CalendarDate } from '../../src/domain/calendar'
import type { Tx } from './database'
import { meetsIt } from './obligations'
import { activity } from './schema/activity'
import { obligation } from './schema/obligation'

/** The activity that will meet the obligation of the row is published. */
export const isPlanned = sql<boolean>`exists (
  select from ${activity} where ${activity.state} = 'published' and ${meetsIt})`

/** Kind by kind, how many of the branches' obligations that touch two days are met or planned: one query. */
export const progressByKind = (
  tx: Tx,
  committeeId: string,
  { from, to }: { from: CalendarDate; to: CalendarDate },
) => {
  const counted = (condition: ReturnType<typeof sql>) =>
    sql<number>`(count(*) filter (where ${obligation.waivedReason} is null and ${condition}))::int`
  return tx
    .select({
      kind: obligation.kind,
      from: obligation.from,
      to: obligation.to,
      owed: counted(sql`true`),
      met: counted(sql`${obligation.metOn} is not null`),
      planned: counted(sql`${obligation.metOn} is null and ${isPlanned}`),
    })
    .from(obligation)
    .where(
      and(
        eq(obligation.committeeId, committeeId),
        isNotNull(obligation.branchId),
        lte(obligation.from, to),
        gte(obligation.to, from),
      ),
    )
    .groupBy(obligation.kind, obligation.from, obligation.to)
    .orderBy(obligation.to, obligation.kind)
}
