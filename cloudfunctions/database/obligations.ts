import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import type { BranchObligation } from '../../src/contract/month'
import { cadences, type CalendarDate, periodLabel, periodOf } from '../../src/domain/calendar'
import { obligationState } from '../../src/domain/obligation'
import type { Tx } from './database'
import { activity, activityHost, obligation } from './schema'

/** `2022 年 3 月` for the days of a period, whatever its cadence. */
export const labelOf = (from: CalendarDate, to: CalendarDate): string => {
  const cadence = cadences.find((each) => periodOf(each, from).to === to) ?? 'month'
  return periodLabel(periodOf(cadence, from))
}

/** What a branch owes in the periods that touch two days, with where each stands on `today`. */
export async function obligationsBetween(
  tx: Tx,
  committeeId: string,
  branchId: string,
  { from, to }: { from: CalendarDate; to: CalendarDate },
  today: CalendarDate,
  now: Date,
): Promise<BranchObligation[]> {
  const owed = await tx
    .select()
    .from(obligation)
    .where(
      and(
        eq(obligation.committeeId, committeeId),
        eq(obligation.branchId, branchId),
        lte(obligation.from, to),
        gte(obligation.to, from),
      ),
    )
    .orderBy(asc(obligation.to), asc(obligation.kind))
  const first = owed.reduce((least, each) => (each.from < least ? each.from : least), from)
  const last = owed.reduce((most, each) => (each.to > most ? each.to : most), to)
  const activities = await tx
    .select({
      id: activity.id,
      kind: activity.kind,
      state: activity.state,
      startsAt: activity.startsAt,
      endsAt: activity.endsAt,
      countsOn: activity.countsOn,
    })
    .from(activity)
    .innerJoin(
      activityHost,
      and(eq(activityHost.committeeId, activity.committeeId), eq(activityHost.activityId, activity.id)),
    )
    .where(
      and(
        eq(activity.committeeId, committeeId),
        eq(activityHost.branchId, branchId),
        sql`${activity.countsOn} between ${first} and ${last}`,
      ),
    )
    .orderBy(asc(activity.startsAt))
  return owed.map((each) => {
    const within = activities.filter(
      ({ kind, countsOn }) => kind === each.kind && each.from <= countsOn && countsOn <= each.to,
    )
    const planned = within.find(({ state, endsAt }) => state === 'published' && endsAt >= now)
    return {
      kind: each.kind,
      from: each.from,
      to: each.to,
      label: labelOf(each.from, each.to),
      state: obligationState(each, today),
      metOn: each.metOn,
      plannedActivity: planned
        ? {
            id: planned.id,
            startsAt: planned.startsAt.toISOString(),
            underWay: planned.startsAt <= now && now <= planned.endsAt,
          }
        : null,
      held: within.filter(({ state }) => state === 'closed').length,
    }
  })
}
