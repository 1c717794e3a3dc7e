import { and, eq, gte, inArray, lte } from 'drizzle-orm'
import { type BirthdayFacts, hasBirthday, yearsAt } from '../../src/domain/birthday'
import { addDays, addMonths, type CalendarDate, monthOf } from '../../src/domain/calendar'
import type { NightFacts } from '../../src/domain/nightly'
import { whomToRemind } from '../../src/domain/warning'
import { DUE_SOON_DAYS } from '../../src/domain/checkupNotices'
import { gatheringsOf } from './birthdays'
import { findingsDue, unsignedCheckups } from './checkupFacts'
import type { Tx } from './database'
import { officersOf } from './officers'
import { isAliveOn, isMembershipOn } from './roster'
import { activity, attendance } from './schema/activity'
import { celebrant } from './schema/birthday'
import { branch, member, membership } from './schema/organization'
import { submission } from './schema/submission'

/** What the night's notices rest on, of a whole committee, in a handful of queries however large it is. */
export async function nightFacts(tx: Tx, committeeId: string, today: CalendarDate): Promise<NightFacts> {
  const waiting = await tx
    .select({
      branchId: submission.branchId,
      memberId: submission.memberId,
      submittedAt: submission.submittedAt,
    })
    .from(submission)
    .where(and(eq(submission.committeeId, committeeId), eq(submission.state, 'submitted')))
  const branches = await tx
    .select({ id: branch.id, kind: branch.kind })
    .from(branch)
    .where(and(eq(branch.committeeId, committeeId), isAliveOn(today)))
  const ids = branches.map(({ id }) => id)
  const officers = ids.length === 0 ? [] : await officersOf(tx, committeeId, ids, today)
  const celebrating = branches.filter(({ kind }) => kind !== 'temporary').map(({ id }) => id)
  return {
    waiting,
    officers,
    gatherings: await gatheringsAhead(tx, committeeId, today),
    unplanned: await unplannedBirthdays(tx, committeeId, celebrating, officers, today),
    tomorrow: await activitiesOn(tx, committeeId, addDays(today, 1)),
    findings: await findingsDue(tx, committeeId, addDays(today, DUE_SOON_DAYS)),
    unsigned: await unsignedCheckups(tx, committeeId),
  }
}

/** Rows of a query by the id that some of them share. */
function byId<Row extends { id: string }>(rows: readonly Row[]): Row[][] {
  const found = new Map<string, Row[]>()
  for (const row of rows) found.set(row.id, [...(found.get(row.id) ?? []), row])
  return [...found.values()]
}

const newsFields = {
  id: activity.id,
  title: activity.title,
  startsAt: activity.startsAt,
  endsAt: activity.endsAt,
  place: activity.place,
}

/** The published activities of a day, with who is still expected. */
async function activitiesOn(tx: Tx, committeeId: string, day: CalendarDate): Promise<NightFacts['tomorrow']> {
  const rows = await tx
    .select({ ...newsFields, memberId: attendance.memberId })
    .from(activity)
    .innerJoin(
      attendance,
      and(
        eq(attendance.committeeId, activity.committeeId),
        eq(attendance.activityId, activity.id),
        eq(attendance.status, 'expected'),
      ),
    )
    .where(
      and(eq(activity.committeeId, committeeId), eq(activity.state, 'published'), eq(activity.heldOn, day)),
    )
  return byId(rows).flatMap((each) =>
    each[0] ? [{ ...each[0], expected: each.map(({ memberId }) => memberId) }] : [],
  )
}

/** Published political birthdays of the next days with their celebrants. */
async function gatheringsAhead(
  tx: Tx,
  committeeId: string,
  today: CalendarDate,
): Promise<BirthdayFacts['gatherings']> {
  const rows = await tx
    .select({
      ...newsFields,
      countsOn: activity.countsOn,
      memberId: member.id,
      joinedOn: member.joinedOn,
    })
    .from(activity)
    .innerJoin(
      celebrant,
      and(eq(celebrant.committeeId, activity.committeeId), eq(celebrant.activityId, activity.id)),
    )
    .innerJoin(member, and(eq(member.committeeId, celebrant.committeeId), eq(member.id, celebrant.memberId)))
    .where(
      and(
        eq(activity.committeeId, committeeId),
        eq(activity.kind, 'politicalBirthday'),
        eq(activity.state, 'published'),
        gte(activity.heldOn, today),
        lte(activity.heldOn, addDays(today, 31)),
      ),
    )
  const inMonth = rows.filter(({ joinedOn, countsOn }) => hasBirthday(joinedOn, monthOf(countsOn)))
  return byId(inMonth).flatMap((each) => {
    const [first] = each
    if (!first) return []
    const month = monthOf(first.countsOn)
    const celebrants = each.map(({ memberId, joinedOn }) => ({ memberId, years: yearsAt(joinedOn, month) }))
    return [{ activityId: first.id, startsAt: first.startsAt, place: first.place, celebrants }]
  })
}

/** Birthdays of this month and the next that have no gathering, by branch, with who leads it. */
async function unplannedBirthdays(
  tx: Tx,
  committeeId: string,
  branchIds: readonly string[],
  officers: NightFacts['officers'],
  today: CalendarDate,
): Promise<BirthdayFacts['unplanned']> {
  if (branchIds.length === 0) return []
  const thisMonth = monthOf(today)
  const nextMonth = addMonths(thisMonth, 1)
  const members = await tx
    .select({ branchId: membership.branchId, joinedOn: member.joinedOn })
    .from(membership)
    .innerJoin(
      member,
      and(eq(member.committeeId, membership.committeeId), eq(member.id, membership.memberId)),
    )
    .where(
      and(
        eq(membership.committeeId, committeeId),
        inArray(membership.branchId, [...branchIds]),
        isMembershipOn(today),
      ),
    )
  const made = await gatheringsOf(tx, committeeId, branchIds, thisMonth, nextMonth)
  return branchIds.flatMap((branchId) =>
    [thisMonth, nextMonth].flatMap((month) => {
      const isMade = made.some((each) => each.branchId === branchId && monthOf(each.countsOn) === month)
      const celebrated = members.filter(
        (each) => each.branchId === branchId && hasBirthday(each.joinedOn, month),
      )
      const officerIds = whomToRemind(officers.filter((each) => each.branchId === branchId))
      return isMade ? [] : [{ branchId, month, count: celebrated.length, officerIds }]
    }),
  )
}
