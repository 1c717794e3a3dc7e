import type { CalendarDate } from '../../../src/domain/calendar'
import type { Database } from '../../database/database'
import { describeError } from '../../database/errors'
import { generateObligations } from '../obligation/generate'
import { type Difference, recount } from '../total/recount'

export interface Kept {
  committeeId: string
  raised: number
  /** Cells of the totals that differ from the records: there must be none. */
  differences: Difference[]
}

export interface Failed {
  committeeId: string
  /** What broke, without any text of a member. */
  error: string
}

/**
 * What the timer does for each committee: raises the obligations of the day's periods, proves the totals. Each
 * stands by itself: where it fails, the others are kept all the same.
 */
export async function keepBooks(
  database: Database,
  committeeIds: readonly string[],
  today: CalendarDate,
): Promise<{ kept: Kept[]; failed: Failed[] }> {
  const kept: Kept[] = []
  const failed: Failed[] = []
  for (const committeeId of committeeIds) {
    try {
      kept.push(await keepOne(database, committeeId, today))
    } catch (error) {
      failed.push({ committeeId, error: describeError(error) })
    }
  }
  return { kept, failed }
}

async function keepOne(database: Database, committeeId: string, today: CalendarDate): Promise<Kept> {
  const raised = await database.transaction({ committeeId }, (tx) =>
    generateObligations(tx, committeeId, today),
  )
  const differences = await database.transaction({ committeeId }, (tx) => recount(tx, committeeId))
  return { committeeId, raised, differences }
}
