import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { CheckupScore } from '../../src/contract/branchStar'
import { MOST_STARS, type StarLevel, type StarYear } from '../../src/domain/branchStar'
import { type CalendarDate, dateOf, periodLabel, periodOf } from '../../src/domain/calendar'
import type { Tx } from './database'
import {
  branchStar,
  branchStarLevel,
  branchStarList,
  branchStarMark,
  branchStarYear,
} from './schema/branchStar'
import { checkup, checkupRound, finding, itemMark } from './schema/checkup'
import { branch } from './schema/organization'

/** A year for which the branches are asked, with the newest version of its list; 0: not published. */
export interface AskedYear extends StarYear {
  year: number
  checklistVersion: number
  askedOn: CalendarDate
  version: number
  publishedAt: Date | null
}

/** The years for which the branches were ever asked, newest first. */
export async function askedYears(tx: Tx, committeeId: string): Promise<AskedYear[]> {
  const rows = await tx
    .select({
      year: branchStarYear.year,
      checklistVersion: branchStarYear.checklistVersion,
      closesOn: branchStarYear.closesOn,
      askedAt: branchStarYear.askedAt,
      version: sql<number>`coalesce(max(${branchStarList.version}), 0)::int`,
      publishedAt: sql`max(${branchStarList.at})`.mapWith(branchStarList.at),
    })
    .from(branchStarYear)
    .leftJoin(
      branchStarList,
      and(
        eq(branchStarList.committeeId, branchStarYear.committeeId),
        eq(branchStarList.year, branchStarYear.year),
      ),
    )
    .where(eq(branchStarYear.committeeId, committeeId))
    .groupBy(branchStarYear.committeeId, branchStarYear.year)
    .orderBy(desc(branchStarYear.year))
  return rows.map(({ askedAt, ...row }) => ({
    ...row,
    askedOn: dateOf(askedAt),
    isPublished: row.version > 0,
  }))
}

/**
 * A year for which the branches are asked; null: they are not. Held, where something of it is about to change: all who
 * change something of one year come one after another, since the quota and the list are about all its branches.
 */
export async function askedYear(
  tx: Tx,
  committeeId: string,
  year: number,
  { hold }: { hold: boolean },
): Promise<AskedYear | null> {
  if (hold) {
    await tx
      .select({ year: branchStarYear.year })
      .from(branchStarYear)
      .where(and(eq(branchStarYear.committeeId, committeeId), eq(branchStarYear.year, year)))
      .for('no key update')
  }
  return (await askedYears(tx, committeeId)).find((each) => each.year === year) ?? null
}

/** The serving branches of a year: founded by its end (or today), and there when they were asked. */
export const branchesAsked = (
  tx: Tx,
  committeeId: string,
  { year, askedOn }: Pick<AskedYear, 'year' | 'askedOn'>,
  today: CalendarDate,
) =>
  tx
    .select({ id: branch.id, name: branch.name })
    .from(branch)
    .where(
      and(
        eq(branch.committeeId, committeeId),
        eq(branch.kind, 'serving'),
        sql`${branch.aliveFrom} <= least(${`${year}-12-31`}::date, ${today}::date)`,
        sql`(${branch.aliveTo} is null or ${branch.aliveTo} >= ${askedOn})`,
      ),
    )
    .orderBy(asc(branch.name))

const ofYear = (committeeId: string, year: number) =>
  and(eq(branchStar.committeeId, committeeId), eq(branchStar.year, year))
export const ofBranch = (committeeId: string, year: number, branchId: string) =>
  and(ofYear(committeeId, year), eq(branchStar.branchId, branchId))

export const starsOfYear = (tx: Tx, committeeId: string, year: number) =>
  tx.select().from(branchStar).where(ofYear(committeeId, year))

/** What a branch has answered so far; null: nothing. */
export async function starOf(tx: Tx, committeeId: string, year: number, branchId: string) {
  const [found] = await tx
    .select()
    .from(branchStar)
    .where(ofBranch(committeeId, year, branchId))
  return found ?? null
}

/** What branches give themselves in a year; `branchId`: one of them. */
export const selfMarks = (tx: Tx, committeeId: string, year: number, branchId?: string) =>
  tx
    .select()
    .from(branchStarMark)
    .where(
      and(
        eq(branchStarMark.committeeId, committeeId),
        eq(branchStarMark.year, year),
        branchId === undefined ? undefined : eq(branchStarMark.branchId, branchId),
      ),
    )

const isInYear = (year: number) => sql`${checkupRound.from} between ${`${year}-01-01`} and ${`${year}-12-31`}`

/** The check-ups of a year, earlier ones first, with what they come to. */
export async function checkupsIn(
  tx: Tx,
  committeeId: string,
  year: number,
): Promise<(CheckupScore & { id: string; branchId: string })[]> {
  const rows = await tx
    .select({
      id: checkup.id,
      branchId: checkup.checkedId,
      from: checkupRound.from,
      state: checkup.state,
      points: sql<number>`(select coalesce(sum(${itemMark.points}), 0)::int from ${itemMark}
        where ${itemMark.committeeId} = ${checkup.committeeId} and ${itemMark.checkupId} = ${checkup.id})`,
    })
    .from(checkup)
    .innerJoin(
      checkupRound,
      and(eq(checkupRound.committeeId, checkup.committeeId), eq(checkupRound.id, checkup.roundId)),
    )
    .where(and(eq(checkup.committeeId, committeeId), isInYear(year)))
    .orderBy(asc(checkupRound.from), asc(checkup.id))
  return rows.map(({ from, ...row }) => ({ ...row, label: periodLabel(periodOf('halfYear', from)) }))
}

/** How many findings of a year's check-ups a branch has, and how many are struck off. */
export const findingsIn = (tx: Tx, committeeId: string, year: number) =>
  tx
    .select({
      branchId: finding.branchId,
      verified: sql<number>`(count(*) filter (where ${finding.state} = 'verified'))::int`,
      of: sql<number>`count(*)::int`,
    })
    .from(finding)
    .innerJoin(checkup, and(eq(checkup.committeeId, finding.committeeId), eq(checkup.id, finding.checkupId)))
    .innerJoin(
      checkupRound,
      and(eq(checkupRound.committeeId, checkup.committeeId), eq(checkupRound.id, checkup.roundId)),
    )
    .where(and(eq(finding.committeeId, committeeId), isInYear(year)))
    .groupBy(finding.branchId)

/** The rounds of a year. */
export const roundIdsIn = async (tx: Tx, committeeId: string, year: number): Promise<string[]> =>
  (
    await tx
      .select({ id: checkupRound.id })
      .from(checkupRound)
      .where(and(eq(checkupRound.committeeId, committeeId), isInYear(year)))
  ).map(({ id }) => id)

/** Every version of a year's list with its lines, version by version, the most stars first. */
export const publishedLines = (tx: Tx, committeeId: string, year: number) =>
  tx
    .select({
      version: branchStarList.version,
      correctedId: branchStarList.correctedId,
      by: branchStarList.by,
      at: branchStarList.at,
      branch: { id: branch.id, name: branch.name },
      level: branchStarLevel.level,
      reason: branchStarLevel.reason,
    })
    .from(branchStarList)
    .innerJoin(
      branchStarLevel,
      and(
        eq(branchStarLevel.committeeId, branchStarList.committeeId),
        eq(branchStarLevel.year, branchStarList.year),
        eq(branchStarLevel.version, branchStarList.version),
      ),
    )
    .innerJoin(
      branch,
      and(eq(branch.committeeId, branchStarLevel.committeeId), eq(branch.id, branchStarLevel.branchId)),
    )
    .where(and(eq(branchStarList.committeeId, committeeId), eq(branchStarList.year, year)))
    .orderBy(asc(branchStarList.version), desc(branchStarLevel.level), asc(branch.name))

/** Keeps a version of a year's list. */
export async function keepList(
  tx: Tx,
  list: typeof branchStarList.$inferInsert,
  lines: readonly { branchId: string; level: StarLevel; reason: string }[],
): Promise<void> {
  const { committeeId, year, version } = list
  await tx.insert(branchStarList).values(list)
  await tx.insert(branchStarLevel).values(lines.map((line) => ({ committeeId, year, version, ...line })))
}

/** How many others than a branch have five stars. */
export const othersWithMost = (
  lines: readonly { branchId: string; level: StarLevel | null }[],
  branchId: string,
): number => lines.filter((each) => each.branchId !== branchId && each.level === MOST_STARS).length
