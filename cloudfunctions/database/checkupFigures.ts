import { and, eq, gte, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import { type CalendarDate, monthsBetween } from '../../src/domain/calendar'
import type { Figure, FigureKey } from '../../src/domain/checkup'
import type { Kind } from '../../src/domain/obligation'
import { roundIdsBefore } from './checkups'
import type { Tx } from './database'
import { checkup, finding } from './schema/checkup'
import { obligation } from './schema/obligation'
import { totalsOf } from './totals'

/** The kinds of obligations that answer a figure; none: it is of another sort. */
export const kindsOfFigure: Record<FigureKey, Kind[]> = {
  meetings: ['branchAssembly', 'branchCommitteeMeeting', 'groupMeeting', 'partyLecture'],
  themeDays: ['themeDay'],
  politicalBirthdays: ['politicalBirthday'],
  volunteerServices: ['volunteerService'],
  studySessions: ['studySession'],
  integrityEducation: ['integrityEducation'],
  attendance: [],
  findingsVerified: [],
}

/**
 * What the books know of a branch's half-year, or year: of what has fallen due by today or is done already how much is
 * done, how many came to how many places, and how many of some rounds' findings are struck off; of the last round's
 * before, unless `roundIds` says others.
 */
export async function figuresOf(
  tx: Tx,
  committeeId: string,
  branchId: string,
  period: { from: CalendarDate; to: CalendarDate },
  today: CalendarDate,
  roundIds?: readonly string[],
): Promise<Record<FigureKey, Figure>> {
  const owed = await tx
    .select({
      kind: obligation.kind,
      done: sql<number>`count(${obligation.metOn})::int`,
      of: sql<number>`count(*)::int`,
    })
    .from(obligation)
    .where(
      and(
        eq(obligation.committeeId, committeeId),
        eq(obligation.branchId, branchId),
        gte(obligation.to, period.from),
        lte(obligation.to, period.to),
        isNull(obligation.waivedReason),
        or(lte(obligation.to, today), isNotNull(obligation.metOn)),
      ),
    )
    .groupBy(obligation.kind)
  const sumOf = (kinds: readonly Kind[]): Figure =>
    owed
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, each) => ({ done: sum.done + each.done, of: sum.of + each.of }), { done: 0, of: 0 })
  const totals = await totalsOf(tx, committeeId, monthsBetween(period), branchId)
  const counted = (measure: 'present' | 'expected') =>
    totals.reduce((sum, each) => (each.measure === measure ? sum + each.count : sum), 0)
  const rounds = roundIds ?? (await roundIdsBefore(tx, committeeId, period.from)).slice(0, 1)
  const [findings] = await tx
    .select({
      done: sql<number>`(count(*) filter (where ${finding.state} = 'verified'))::int`,
      of: sql<number>`count(*)::int`,
    })
    .from(finding)
    .innerJoin(checkup, and(eq(checkup.committeeId, finding.committeeId), eq(checkup.id, finding.checkupId)))
    .where(
      and(
        eq(finding.committeeId, committeeId),
        eq(finding.branchId, branchId),
        inArray(checkup.roundId, [...rounds]),
      ),
    )
  return {
    meetings: sumOf(kindsOfFigure.meetings),
    themeDays: sumOf(kindsOfFigure.themeDays),
    politicalBirthdays: sumOf(kindsOfFigure.politicalBirthdays),
    volunteerServices: sumOf(kindsOfFigure.volunteerServices),
    studySessions: sumOf(kindsOfFigure.studySessions),
    integrityEducation: sumOf(kindsOfFigure.integrityEducation),
    attendance: { done: counted('present'), of: counted('expected') },
    findingsVerified: findings ?? { done: 0, of: 0 },
  }
}
