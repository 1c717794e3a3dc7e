import { and, asc, between, desc, eq, inArray, ne, or } from 'drizzle-orm'
import { hasBirthday, type One, yearsAt } from '../../src/domain/birthday'
import { type CalendarDate, type Month, periodOf } from '../../src/domain/calendar'
import { branchOfficerPosts } from '../../src/domain/permission'
import { postKindsIn } from '../../src/domain/post'
import type { Tx } from './database'
import { belongingTo, isMemberOn, isPostOn } from './roster'
import { activity, activityHost } from './schema/activity'
import { celebrant, celebrantOne } from './schema/birthday'
import { member, post } from './schema/organization'

export interface Birthday {
  memberId: string
  name: string
  joinedOn: CalendarDate
  years: number
}

/** Whose political birthday falls into the month, of who belongs to the branches in it; the longest in the Party first. */
export async function birthdaysOf(
  tx: Tx,
  committeeId: string,
  branchIds: readonly string[],
  month: Month,
  today: CalendarDate,
): Promise<Birthday[]> {
  if (branchIds.length === 0) return []
  const { from, to } = periodOf('month', `${month}-01`)
  const day = today < from ? from : today > to ? to : today
  const belonging = belongingTo(tx, committeeId, branchIds, day)
  const rows = await tx
    .select({ memberId: member.id, name: member.name, joinedOn: member.joinedOn })
    .from(member)
    .innerJoin(belonging, eq(belonging.memberId, member.id))
    .where(eq(member.committeeId, committeeId))
    .orderBy(asc(member.joinedOn), asc(member.name))
  return rows
    .filter(({ joinedOn }) => hasBirthday(joinedOn, month))
    .map((each) => ({ ...each, years: yearsAt(each.joinedOn, month) }))
}

/** The branches' political birthdays that were not cancelled, of a month or of several; the first planned first. */
export const gatheringsOf = (
  tx: Tx,
  committeeId: string,
  branchIds: readonly string[],
  first: Month,
  last = first,
) =>
  tx
    .select({
      activityId: activity.id,
      branchId: activityHost.branchId,
      state: activity.state,
      startsAt: activity.startsAt,
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
        eq(activity.kind, 'politicalBirthday'),
        inArray(activityHost.branchId, [...branchIds]),
        ne(activity.state, 'cancelled'),
        between(activity.countsOn, `${first}-01`, periodOf('month', `${last}-01`).to),
      ),
    )
    .orderBy(asc(activity.plannedAt))

/** Where the branch kept its last political birthday; null: never yet. */
export async function lastPlace(tx: Tx, committeeId: string, branchId: string): Promise<string | null> {
  const [last] = await tx
    .select({ place: activity.place })
    .from(activity)
    .innerJoin(
      activityHost,
      and(eq(activityHost.committeeId, activity.committeeId), eq(activityHost.activityId, activity.id)),
    )
    .where(
      and(
        eq(activity.committeeId, committeeId),
        eq(activity.kind, 'politicalBirthday'),
        eq(activityHost.branchId, branchId),
        ne(activity.state, 'cancelled'),
      ),
    )
    .orderBy(desc(activity.startsAt))
    .limit(1)
  return last?.place ?? null
}

/** The celebrants of a gathering as kept, those whose birthday is not in its month left out (see `keepCelebrants`). */
export async function celebrantsOf(tx: Tx, committeeId: string, activityId: string, month: Month) {
  const rows = await tx
    .select({
      memberId: celebrant.memberId,
      name: member.name,
      joinedOn: member.joinedOn,
      talkById: celebrant.talkById,
      word: celebrant.word,
      wordAt: celebrant.wordAt,
    })
    .from(celebrant)
    .innerJoin(member, and(eq(member.committeeId, celebrant.committeeId), eq(member.id, celebrant.memberId)))
    .where(and(eq(celebrant.committeeId, committeeId), eq(celebrant.activityId, activityId)))
    .orderBy(asc(member.joinedOn), asc(member.name))
  return rows.filter(({ joinedOn }) => hasBirthday(joinedOn, month))
}

/** Which of the five ones were done for whom. */
export const donesOf = (
  tx: Tx,
  committeeId: string,
  activityId: string,
): Promise<{ memberId: string; one: One }[]> =>
  tx
    .select({ memberId: celebrantOne.memberId, one: celebrantOne.one })
    .from(celebrantOne)
    .where(and(eq(celebrantOne.committeeId, committeeId), eq(celebrantOne.activityId, activityId)))

export interface Talker {
  id: string
  name: string
  /** Holds a post in the committee. */
  isUpper: boolean
  /** An officer of one of the branches. */
  isOfficer: boolean
}

/** Who holds an officer's post in the branches or one in the committee on a day, the committee's first. */
export async function talkersOf(
  tx: Tx,
  committeeId: string,
  branchIds: readonly string[],
  day: CalendarDate,
): Promise<Talker[]> {
  const upper = postKindsIn('committee')
  const rows = await tx
    .select({ id: member.id, name: member.name, kind: post.kind })
    .from(post)
    .innerJoin(member, and(eq(member.committeeId, post.committeeId), eq(member.id, post.memberId)))
    .where(
      and(
        eq(post.committeeId, committeeId),
        isPostOn(day),
        or(
          inArray(post.kind, upper),
          and(inArray(post.kind, branchOfficerPosts), inArray(post.branchId, [...branchIds])),
        ),
        isMemberOn(day),
      ),
    )
    .orderBy(asc(member.name), asc(member.id))
  const byId = new Map<string, Talker>()
  for (const { id, name, kind } of rows) {
    const known = byId.get(id) ?? { id, name, isUpper: false, isOfficer: false }
    const isUpper = upper.includes(kind)
    byId.set(id, {
      ...known,
      isUpper: known.isUpper || isUpper,
      isOfficer: known.isOfficer || !isUpper,
    })
  }
  return [...byId.values()].sort((one, other) => Number(other.isUpper) - Number(one.isUpper))
}
