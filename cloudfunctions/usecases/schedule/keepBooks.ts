import type { CalendarDate } from '../../../src/domain/calendar'
import type { Database } from '../../database/database'
import { generateObligations } from '../obligation/generate'
import { type Difference, recount } from '../total/recount'

export interface Kept {
  committeeId: string
  raised: number
  /** Cells of the totals that differ from the records: there must be none. */
  differences: Difference[]
}

/** What the timer does for each committee: raises the obligations of the day's periods, proves the totals. */
export async function keepBooks(
  database: Database,
  committeeIds: readonly string[],
  today: CalendarDate,
): Promise<Kept[]> {
  const kept: Kept[] = []
  for (const committeeId of committeeIds) {
    const raised = await database.transaction({ committeeId }, (tx) =>
      generateObligations(tx, committeeId, today),
    )
    const differences = await database.transaction({ committeeId }, (tx) => recount(tx, committeeId))
    kept.push({ committeeId, raised, differences })
  }
  return kept
}
