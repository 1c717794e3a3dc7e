import { and, eq, gte, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { BranchObligation } from '../../src/contract/month'
import type { YearObligation } from '../../src/contract/year'
import { cadences, type CalendarDate, dateOf, periodLabel, periodOf } from '../../src/domain/calendar'
import { byNumberedName } from '../../src/domain/nameOrder'
import { obligationState } from '../../src/domain/obligation'
import type { Tx } from './database'
import { rowsAsJson, subquery } from './json'
import { activity, activityHost, attendance } from './schema/activity'
import { obligation } from './schema/obligation'
import { group, member } from './schema/organization'
import { talkPair } from './schema/talk'

/** `2022 年 3 月` for the days of a period, whatever its cadence. */
export const labelOf = (from: CalendarDate, to: CalendarDate): string => {
  const cadence = cadences.find((each) => periodOf(each, from).to === to) ?? 'month'
  return periodLabel(periodOf(cadence, from))
}

const leader = alias(member, 'leader')
const head = alias(member, 'head')

/** The group, the person or the pair of persons that owes the obligation of the row; null: a branch, the committee. */
export const ownerName = subquery<string | null>(sql`coalesce(
  (select ${group.name} from ${group}
    where ${group.committeeId} = ${obligation.committeeId} and ${group.id} = ${obligation.ownerId}),
  (select ${member.name} from ${member}
    where ${member.committeeId} = ${obligation.committeeId} and ${member.id} = ${obligation.ownerId}),
  (select ${leader.name} || '、' || ${head.name} from ${talkPair}
    join ${member} as leader
      on ${leader.committeeId} = ${talkPair.committeeId} and ${leader.id} = ${talkPair.leaderId}
    join ${member} as head on ${head.committeeId} = ${talkPair.committeeId} and ${head.id} = ${talkPair.sectionHeadId}
    where ${talkPair.committeeId} = ${obligation.committeeId} and ${talkPair.id} = ${obligation.ownerId}))`)

/**
 * The activity is one that meets the obligation of the row, or will when it closes: of its kind, counting for its
 * period, hosted by its branch, and a group's own where a group owes it. A secretary's debrief is held by the
 * committee: there the secretary is on its roll.
 */
export const meetsIt = sql`${activity.committeeId} = ${obligation.committeeId}
  and ${activity.kind} = ${obligation.kind} and ${activity.countsOn} between ${obligation.from} and ${obligation.to}
  and (case when ${obligation.kind} = 'secretaryDebrief' then exists (
    select from ${attendance} where ${attendance.committeeId} = ${activity.committeeId}
      and ${attendance.activityId} = ${activity.id} and ${attendance.memberId} = ${obligation.ownerId})
  else ${obligation.branchId} is null or exists (
    select from ${activityHost} where ${activityHost.committeeId} = ${activity.committeeId}
      and ${activityHost.activityId} = ${activity.id} and ${activityHost.branchId} = ${obligation.branchId}) end)
  and (${obligation.kind} not in ('groupMeeting', 'youthStudy') or ${activity.groupId} = ${obligation.ownerId})`

/** Who waived the obligation of the row; null: nobody, or the committee's books of before that was kept. */
const waivedByName = subquery<string | null>(sql`(
  select ${member.name} from ${member}
    where ${member.committeeId} = ${obligation.committeeId} and ${member.id} = ${obligation.waivedBy})`)

interface ActivityLine {
  id: string
  title: string
  state: 'published' | 'closed'
  startsAt: string
  endsAt: string
  heldOn: CalendarDate
}

const activitiesOfIt = rowsAsJson<ActivityLine>(
  {
    id: activity.id,
    title: activity.title,
    state: activity.state,
    startsAt: activity.startsAt,
    endsAt: activity.endsAt,
    heldOn: activity.heldOn,
  },
  sql`from ${activity} where ${activity.state} in ('published', 'closed') and ${meetsIt}
    order by ${activity.startsAt}`,
)

interface Asked {
  committeeId: string
  /** Null: what the committee itself owes. */
  branchId: string | null
  from: CalendarDate
  to: CalendarDate
  today: CalendarDate
  now: Date
}

/**
 * What a branch, or the committee itself, owes in the periods that touch two days, with where each stands on `today`
 * and what was held or is planned for it. One query.
 */
export async function obligationsWithActivities(
  tx: Tx,
  { committeeId, branchId, from, to, today, now }: Asked,
): Promise<YearObligation[]> {
  const whose: SQL = branchId === null ? isNull(obligation.branchId) : eq(obligation.branchId, branchId)
  const rows = await tx
    .select({
      kind: obligation.kind,
      ownerId: obligation.ownerId,
      ownerName,
      from: obligation.from,
      to: obligation.to,
      metOn: obligation.metOn,
      waivedReason: obligation.waivedReason,
      waivedAt: obligation.waivedAt,
      waivedByName,
      activities: activitiesOfIt,
    })
    .from(obligation)
    .where(
      and(eq(obligation.committeeId, committeeId), whose, lte(obligation.from, to), gte(obligation.to, from)),
    )
    .orderBy(obligation.ownerId)
  const inOrder = [...rows].sort(
    (a, b) =>
      a.to.localeCompare(b.to) ||
      a.kind.localeCompare(b.kind) ||
      byNumberedName(a.ownerName ?? '', b.ownerName ?? ''),
  )
  return inOrder.map(({ activities, waivedReason, waivedAt, waivedByName, ...owed }) => {
    const planned = activities.find(({ state, endsAt }) => state === 'published' && new Date(endsAt) >= now)
    return {
      ...owed,
      label: labelOf(owed.from, owed.to),
      state: obligationState({ ...owed, waivedReason }, today),
      plannedActivity: planned
        ? {
            id: planned.id,
            startsAt: new Date(planned.startsAt).toISOString(),
            underWay: new Date(planned.startsAt) <= now,
          }
        : null,
      waiver:
        waivedReason === null
          ? null
          : { reason: waivedReason, by: waivedByName, on: waivedAt && dateOf(waivedAt) },
      held: activities.filter(({ state }) => state === 'closed').length,
      activities: activities.map(({ id, title, state, heldOn }) => ({ id, title, state, on: heldOn })),
    }
  })
}

/** The same without the list of activities: for lists that show where each stands. */
export const obligationsBetween = async (
  tx: Tx,
  committeeId: string,
  branchId: string | null,
  { from, to }: { from: CalendarDate; to: CalendarDate },
  today: CalendarDate,
  now: Date,
): Promise<BranchObligation[]> =>
  (await obligationsWithActivities(tx, { committeeId, branchId, from, to, today, now })).map(
    ({ activities: _, ...owed }) => owed,
  )
