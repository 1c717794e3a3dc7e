import { and, asc, desc, eq, inArray, lt, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '../../src/domain/calendar'
import { type ChecklistItem, type ItemGroup, itemGroups } from '../../src/domain/checkup'
import { defaultChecklist } from '../../src/domain/checklist'
import type { FindingState } from '../../src/domain/finding'
import type { Pair } from '../../src/domain/pairing'
import { type Actor, may, officerBranchIds } from '../../src/domain/permission'
import type { Tx } from './database'
import { checker, checklist, checklistItem, checkup, checkupRound, finding, itemMark } from './schema/checkup'
import { branch, member } from './schema/organization'

/** The newest check-up list; version 0: the one that every committee begins with. */
export async function newestChecklist(tx: Tx, committeeId: string) {
  const [newest] = await tx
    .select({ version: checklist.version })
    .from(checklist)
    .where(eq(checklist.committeeId, committeeId))
    .orderBy(desc(checklist.version))
    .limit(1)
  if (!newest) return { version: 0, items: [...defaultChecklist] }
  return { version: newest.version, items: await checklistItems(tx, committeeId, newest.version) }
}

/** The items of a version, in their order. */
export const checklistItems = (tx: Tx, committeeId: string, version: number): Promise<ChecklistItem[]> =>
  tx
    .select({
      key: checklistItem.key,
      group: checklistItem.group,
      title: checklistItem.title,
      lookAt: checklistItem.lookAt,
      points: checklistItem.points,
      figure: checklistItem.figure,
    })
    .from(checklistItem)
    .where(and(eq(checklistItem.committeeId, committeeId), eq(checklistItem.version, version)))
    .orderBy(asc(checklistItem.place))

/** Keeps a version of the list. */
export async function keepChecklist(
  tx: Tx,
  saved: { committeeId: string; version: number; savedBy: string; savedAt: Date },
  items: readonly ChecklistItem[],
): Promise<void> {
  const { committeeId, version } = saved
  await tx.insert(checklist).values(saved)
  await tx
    .insert(checklistItem)
    .values(items.map((item, place) => ({ committeeId, version, place, ...item })))
}

/** The pairs of the two rounds before a day, the newer round first. */
export async function pairsBefore(tx: Tx, committeeId: string, day: CalendarDate): Promise<Pair[][]> {
  const rounds = await roundIdsBefore(tx, committeeId, day)
  const pairs = await tx
    .select({ roundId: checkup.roundId, checkingId: checkup.checkingId, checkedId: checkup.checkedId })
    .from(checkup)
    .where(and(eq(checkup.committeeId, committeeId), inArray(checkup.roundId, rounds)))
  return rounds.map((id) => pairs.filter(({ roundId }) => roundId === id))
}

/** The last two rounds before a day, the newer first. */
export async function roundIdsBefore(tx: Tx, committeeId: string, day: CalendarDate): Promise<string[]> {
  const rounds = await tx
    .select({ id: checkupRound.id })
    .from(checkupRound)
    .where(and(eq(checkupRound.committeeId, committeeId), lt(checkupRound.from, day)))
    .orderBy(desc(checkupRound.from))
    .limit(2)
  return rounds.map(({ id }) => id)
}

const checking = alias(branch, 'checking')
const checked = alias(branch, 'checked')

/** A check-up with its round and branches; held, where it is about to change. Null: there is none. */
export async function loadCheckup(
  tx: Tx,
  committeeId: string,
  checkupId: string,
  { hold }: { hold: boolean } = { hold: true },
) {
  const key = and(eq(checkup.committeeId, committeeId), eq(checkup.id, checkupId))
  // By itself, since only this row is to be held.
  if (hold) await tx.select({ id: checkup.id }).from(checkup).where(key).for('no key update')
  const [found] = await tx
    .select({
      checkup,
      round: checkupRound,
      checking: { id: checking.id, name: checking.name },
      checked: { id: checked.id, name: checked.name },
    })
    .from(checkup)
    .innerJoin(
      checkupRound,
      and(eq(checkupRound.committeeId, checkup.committeeId), eq(checkupRound.id, checkup.roundId)),
    )
    .innerJoin(
      checking,
      and(eq(checking.committeeId, checkup.committeeId), eq(checking.id, checkup.checkingId)),
    )
    .innerJoin(checked, and(eq(checked.committeeId, checkup.committeeId), eq(checked.id, checkup.checkedId)))
    .where(key)
  if (!found) return null
  const checkers = await checkersOf(tx, committeeId, [checkupId])
  return { ...found, checkers: checkers.map(({ id, name }) => ({ id, name })) }
}
export type LoadedCheckup = NonNullable<Awaited<ReturnType<typeof loadCheckup>>>

/** Who checks, check-up by check-up. */
export const checkersOf = (tx: Tx, committeeId: string, checkupIds: readonly string[]) =>
  tx
    .select({ checkupId: checker.checkupId, id: member.id, name: member.name })
    .from(checker)
    .innerJoin(member, and(eq(member.committeeId, checker.committeeId), eq(member.id, checker.memberId)))
    .where(and(eq(checker.committeeId, committeeId), inArray(checker.checkupId, [...checkupIds])))
    .orderBy(asc(member.name), asc(member.id))

/** The marks of a sheet. */
export const marksOf = (tx: Tx, committeeId: string, checkupId: string) =>
  tx
    .select({ mark: itemMark, byName: member.name })
    .from(itemMark)
    .innerJoin(member, and(eq(member.committeeId, itemMark.committeeId), eq(member.id, itemMark.markedBy)))
    .where(and(eq(itemMark.committeeId, committeeId), eq(itemMark.checkupId, checkupId)))

/** The check-ups in the actor's sight: all for the committee, else their branches' and those that they check. */
export function checkupInSight(actor: Actor) {
  if (may(actor, 'seeCheckup', {})) return undefined
  const branchIds = officerBranchIds(actor)
  return or(
    inArray(checkup.checkingId, branchIds),
    inArray(checkup.checkedId, branchIds),
    sql`exists (select from ${checker} where ${checker.committeeId} = ${checkup.committeeId}
      and ${checker.checkupId} = ${checkup.id} and ${checker.memberId} = ${actor.memberId})`,
  )
}

/** Check-ups of rounds with their points so far, as a list shows them. */
export async function checkupLines(tx: Tx, actor: Actor, roundId: string) {
  const { committeeId } = actor
  const rows = await tx
    .select({
      id: checkup.id,
      state: checkup.state,
      checking: { id: checking.id, name: checking.name },
      checked: { id: checked.id, name: checked.name },
      points: sql<number>`(select coalesce(sum(${itemMark.points}), 0)::int from ${itemMark}
        where ${itemMark.committeeId} = ${checkup.committeeId} and ${itemMark.checkupId} = ${checkup.id})`,
      marked: sql<number>`(select count(*)::int from ${itemMark}
        where ${itemMark.committeeId} = ${checkup.committeeId} and ${itemMark.checkupId} = ${checkup.id})`,
      found: sql<number>`(select count(*)::int from ${finding}
        where ${finding.committeeId} = ${checkup.committeeId} and ${finding.checkupId} = ${checkup.id})`,
      verified: sql<number>`(select count(*)::int from ${finding}
        where ${finding.committeeId} = ${checkup.committeeId} and ${finding.checkupId} = ${checkup.id}
        and ${finding.state} = 'verified')`,
    })
    .from(checkup)
    .innerJoin(
      checking,
      and(eq(checking.committeeId, checkup.committeeId), eq(checking.id, checkup.checkingId)),
    )
    .innerJoin(checked, and(eq(checked.committeeId, checkup.committeeId), eq(checked.id, checkup.checkedId)))
    .where(and(eq(checkup.committeeId, committeeId), eq(checkup.roundId, roundId), checkupInSight(actor)))
    .orderBy(asc(checked.name), asc(checkup.id))
  const checkers = await checkersOf(
    tx,
    committeeId,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...row,
    checkers: checkers.flatMap(({ checkupId, id, name }) => (checkupId === row.id ? [{ id, name }] : [])),
  }))
}

/** Rounds, newest first, with how many of their branches have signed and what became of what was found. */
export async function roundLines(tx: Tx, committeeId: string, today: CalendarDate, roundId?: string) {
  const isAsked = roundId === undefined ? undefined : eq(checkup.roundId, roundId)
  const found = await tx
    .select({
      roundId: checkup.roundId,
      found: sql<number>`count(*)::int`,
      verified: sql<number>`(count(*) filter (where ${finding.state} = 'verified'))::int`,
      // As `overdueDays` has it: what waits to be looked at does not age.
      overdue: sql<number>`(count(*) filter (where ${finding.state} in ('open', 'rectifying')
        and ${finding.dueOn} < ${today}))::int`,
    })
    .from(finding)
    .innerJoin(checkup, and(eq(checkup.committeeId, finding.committeeId), eq(checkup.id, finding.checkupId)))
    .where(and(eq(finding.committeeId, committeeId), ne(checkup.state, 'checking'), isAsked))
    .groupBy(checkup.roundId)
  const rounds = await tx
    .select({
      id: checkupRound.id,
      from: checkupRound.from,
      to: checkupRound.to,
      state: checkupRound.state,
      signed: sql<number>`(count(*) filter (where ${checkup.state} = 'signed'))::int`,
      of: sql<number>`count(*)::int`,
    })
    .from(checkupRound)
    .innerJoin(
      checkup,
      and(eq(checkup.committeeId, checkupRound.committeeId), eq(checkup.roundId, checkupRound.id)),
    )
    .where(and(eq(checkupRound.committeeId, committeeId), isAsked))
    .groupBy(checkupRound.committeeId, checkupRound.id)
    .orderBy(desc(checkupRound.from))
  return rounds.map((round) => {
    const { found: count, verified, overdue } = found.find((each) => each.roundId === round.id) ?? none
    return { ...round, found: count, verified, overdue }
  })
}
const none = { found: 0, verified: 0, overdue: 0 }

/** What the check-ups of a round in the actor's sight found, once handed in, by group of items, in their order. */
export async function categoryLines(tx: Tx, actor: Actor, roundId: string) {
  const rows = await tx
    .select({ category: finding.category, state: finding.state, count: sql<number>`count(*)::int` })
    .from(finding)
    .innerJoin(checkup, and(eq(checkup.committeeId, finding.committeeId), eq(checkup.id, finding.checkupId)))
    .where(
      and(
        eq(finding.committeeId, actor.committeeId),
        eq(checkup.roundId, roundId),
        ne(checkup.state, 'checking'),
        checkupInSight(actor),
      ),
    )
    .groupBy(finding.category, finding.state)
  const count = (category: ItemGroup, state: FindingState) =>
    rows.find((each) => each.category === category && each.state === state)?.count ?? 0
  return (Object.keys(itemGroups) as ItemGroup[])
    .filter((group) => rows.some(({ category }) => category === group))
    .map((category) => ({
      category,
      open: count(category, 'open'),
      rectifying: count(category, 'rectifying'),
      submitted: count(category, 'submitted'),
      verified: count(category, 'verified'),
    }))
}
