import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type CalendarDate, isCalendarDate } from '../../src/domain/calendar'
import type { Actor } from '../../src/domain/permission'
import type { ParsedInputOf } from '../../src/contract/contract'
import { checkupInSight } from './checkups'
import { cursorAfter, readCursor } from './cursor'
import type { Tx } from './database'
import { checklistItem, checkup, checkupRound, finding, urgencyOf } from './schema/checkup'
import { branch, member } from './schema/organization'

const responsible = alias(member, 'responsible')
const finder = alias(member, 'finder')
const earlier = alias(finding, 'earlier')
const earlierCheckup = alias(checkup, 'earlier_checkup')
const earlierRound = alias(checkupRound, 'earlier_round')

const urgency = urgencyOf(finding.state)

/** Findings by their ids with all that is shown of one. */
export const findingRows = (tx: Tx, committeeId: string, ids: readonly string[]) =>
  tx
    .select({
      row: finding,
      checkup: { checkingId: checkup.checkingId, checkedId: checkup.checkedId, state: checkup.state },
      round: { id: checkupRound.id, from: checkupRound.from },
      itemTitle: checklistItem.title,
      branchName: branch.name,
      responsibleName: responsible.name,
      finderName: finder.name,
      earlier: {
        text: earlier.text,
        state: earlier.state,
        foundAt: earlier.foundAt,
        from: earlierRound.from,
      },
    })
    .from(finding)
    .innerJoin(checkup, and(eq(checkup.committeeId, finding.committeeId), eq(checkup.id, finding.checkupId)))
    .innerJoin(
      checkupRound,
      and(eq(checkupRound.committeeId, checkup.committeeId), eq(checkupRound.id, checkup.roundId)),
    )
    .innerJoin(branch, and(eq(branch.committeeId, finding.committeeId), eq(branch.id, finding.branchId)))
    .innerJoin(finder, and(eq(finder.committeeId, finding.committeeId), eq(finder.id, finding.foundBy)))
    .leftJoin(
      checklistItem,
      and(
        eq(checklistItem.committeeId, finding.committeeId),
        eq(checklistItem.version, checkupRound.checklistVersion),
        eq(checklistItem.key, finding.itemKey),
      ),
    )
    .leftJoin(
      responsible,
      and(eq(responsible.committeeId, finding.committeeId), eq(responsible.id, finding.responsibleId)),
    )
    .leftJoin(earlier, and(eq(earlier.committeeId, finding.committeeId), eq(earlier.id, finding.recursId)))
    .leftJoin(
      earlierCheckup,
      and(eq(earlierCheckup.committeeId, earlier.committeeId), eq(earlierCheckup.id, earlier.checkupId)),
    )
    .leftJoin(
      earlierRound,
      and(eq(earlierRound.committeeId, earlier.committeeId), eq(earlierRound.id, earlierCheckup.roundId)),
    )
    .where(and(eq(finding.committeeId, committeeId), inArray(finding.id, [...ids])))
export type FoundRow = Awaited<ReturnType<typeof findingRows>>[number]

type Which = Pick<ParsedInputOf<'finding.count'>, 'roundId' | 'branchId' | 'category'>

/** What is asked for, of what is in the actor's sight. */
function asked(actor: Actor, { roundId, branchId, category }: Which) {
  const inSight = checkupInSight(actor)
  const ofRound = roundId === null ? undefined : eq(checkup.roundId, roundId)
  return and(
    eq(finding.committeeId, actor.committeeId),
    inSight || ofRound
      ? sql`exists (select from ${checkup} where ${and(
          eq(checkup.committeeId, finding.committeeId),
          eq(checkup.id, finding.checkupId),
          inSight,
          ofRound,
        )})`
      : undefined,
    branchId === null ? undefined : eq(finding.branchId, branchId),
    category === null ? undefined : eq(finding.category, category),
  )
}

const isLate = (today: CalendarDate) =>
  and(sql`${urgency} = 0`, inArray(finding.state, ['open', 'rectifying']), lt(finding.dueOn, today))

type Asked = ParsedInputOf<'finding.list'>

/**
 * Where the findings of one page stand, and one more: by an index that has their order, and by themselves, so that a
 * page costs the same however many there are.
 */
export function findingPlaces(tx: Tx, actor: Actor, today: CalendarDate, input: Asked, size: number) {
  const { checkupId, state, overdue, order, cursor } = input
  const isUrgent = order === 'urgent'
  return tx
    .select({ id: finding.id, urgency, dueOn: finding.dueOn, foundAt: finding.foundAt })
    .from(finding)
    .where(
      and(
        asked(actor, input),
        checkupId === null ? undefined : eq(finding.checkupId, checkupId),
        state === null ? undefined : eq(finding.state, state),
        overdue ? isLate(today) : undefined,
        isUrgent ? afterUrgent(cursor) : afterNewest(cursor),
      ),
    )
    .orderBy(
      ...(isUrgent
        ? [asc(urgency), asc(finding.dueOn), asc(finding.id)]
        : [desc(finding.foundAt), desc(finding.id)]),
    )
    .limit(size + 1)
}

/** A page of findings in the order that is asked for, and where the next one begins. */
export async function findingPage(tx: Tx, actor: Actor, today: CalendarDate, input: Asked, size: number) {
  const places = await findingPlaces(tx, actor, today, input, size)
  const ids = places.slice(0, size).map(({ id }) => id)
  const rows = await findingRows(tx, actor.committeeId, ids)
  const last = places.length > size ? places[size - 1] : undefined
  return {
    rows: ids.flatMap((id) => rows.filter(({ row }) => row.id === id)),
    nextCursor:
      last === undefined
        ? null
        : input.order === 'urgent'
          ? `${last.urgency}_${last.dueOn}_${last.id}`
          : cursorAfter({ at: last.foundAt, id: last.id }),
  }
}

function afterNewest(cursor: string | null) {
  const from = readCursor(cursor)
  return from
    ? sql`(${finding.foundAt}, ${finding.id}) < (${from.at.toISOString()}::timestamptz, ${from.id}::uuid)`
    : undefined
}

const URGENT = /^([0-2])_(\d{4}-\d{2}-\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
function afterUrgent(cursor: string | null) {
  const [, level, dueOn = '', id] = (cursor !== null && URGENT.exec(cursor)) || []
  return isCalendarDate(dueOn)
    ? sql`(${urgency}, ${finding.dueOn}, ${finding.id}) > (${level}::int, ${dueOn}::date, ${id}::uuid)`
    : undefined
}

/** How many findings in the actor's sight stand how, and how many of them are late. */
export const countFindings = (tx: Tx, actor: Actor, today: CalendarDate, which: Which) =>
  tx
    .select({
      state: finding.state,
      count: sql<number>`count(*)::int`,
      overdue: sql<number>`(count(*) filter (where ${isLate(today)}))::int`,
    })
    .from(finding)
    .where(asked(actor, which))
    .groupBy(finding.state)
