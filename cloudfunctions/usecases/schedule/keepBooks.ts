import { and, eq, lte, max } from 'drizzle-orm'
import { addMonths, type CalendarDate, dateOf, monthOf } from '../../../src/domain/calendar'
import type { Database, Tx } from '../../database/database'
import { describeError } from '../../database/errors'
import { obligation } from '../../database/schema/obligation'
import { generateObligations } from '../obligation/generate'
import { type Sealed, sealAudit } from '../audit/seal'
import { type EntryDifference, proveEntries } from '../star/prove'
import { type Difference, recount } from '../total/recount'

export interface Kept {
  committeeId: string
  raised: number
  /** Cells of the totals that differ from the records: there must be none. */
  differences: Difference[]
  /** Records whose score entries differ from them: there must be none. */
  misscored: EntryDifference[]
  sealed: Sealed
}

export interface Failed {
  committeeId: string
  /** What broke, without any text of a member. */
  error: string
}

/**
 * What the timer does for each committee: raises the obligations of the day's periods, proves the totals, seals the
 * audit trail. Each stands by itself: where it fails, the others are kept all the same.
 */
export async function keepBooks(
  database: Database,
  committeeIds: readonly string[],
  now: Date,
): Promise<{ kept: Kept[]; failed: Failed[] }> {
  const kept: Kept[] = []
  const failed: Failed[] = []
  for (const committeeId of committeeIds) {
    try {
      kept.push(await keepOne(database, committeeId, now))
    } catch (error) {
      failed.push({ committeeId, error: describeError(error) })
    }
  }
  return { kept, failed }
}

async function keepOne(database: Database, committeeId: string, now: Date): Promise<Kept> {
  const today = dateOf(now)
  const inBooks = <T>(work: (tx: Tx) => Promise<T>) => database.transaction({ committeeId }, work)
  let raised = 0
  for (const day of await inBooks((tx) => daysToRaise(tx, committeeId, today))) {
    raised += await inBooks((tx) => generateObligations(tx, committeeId, day, today))
  }
  const differences = await inBooks((tx) => recount(tx, committeeId))
  const misscored = await inBooks((tx) => proveEntries(tx, committeeId))
  const sealed = await sealAudit(database, committeeId, now)
  return { committeeId, raised, differences, misscored, sealed }
}

/**
 * The days whose periods are to be raised: today, and before it the first of every month after the last one raised,
 * so that a month in which no timer ran is owed all the same.
 */
async function daysToRaise(tx: Tx, committeeId: string, today: CalendarDate): Promise<CalendarDate[]> {
  const [found] = await tx
    .select({ last: max(obligation.from) })
    .from(obligation)
    .where(and(eq(obligation.committeeId, committeeId), lte(obligation.from, today)))
  const days: CalendarDate[] = [today]
  if (!found?.last) return days
  for (let month = addMonths(monthOf(today), -1); month > monthOf(found.last); month = addMonths(month, -1)) {
    days.unshift(`${month}-01`)
  }
  return days
}
