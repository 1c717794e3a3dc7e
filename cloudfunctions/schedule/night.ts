import type { CalendarDate } from '../../src/domain/calendar'
import type { Database } from '../database/database'
import { keepBooks } from '../usecases/schedule/keepBooks'

export interface Night {
  committees: number
  raised: number
  differences: number
}

/**
 * A night's work with one line of the log a committee. Throws at the end, once all have had their turn, when any of
 * them failed: an error is what the platform shows and can warn of.
 */
export async function keepNight(
  database: Database,
  committeeIds: readonly string[],
  today: CalendarDate,
  log: (line: object) => void,
): Promise<Night> {
  const { kept, failed } = await keepBooks(database, committeeIds, today)
  for (const { committeeId, raised, differences, misscored } of kept) {
    log({
      ...{ committeeId, raised, differences: differences.slice(0, 20), misscored: misscored.slice(0, 20) },
    })
  }
  failed.forEach(log)
  if (failed.length > 0) {
    const names = failed.map(({ committeeId }) => committeeId).join(', ')
    throw new Error(`The night's work failed for ${failed.length} of ${committeeIds.length}: ${names}`)
  }
  return {
    committees: kept.length,
    raised: kept.reduce((sum, { raised }) => sum + raised, 0),
    differences: kept.reduce(
      (sum, { differences, misscored }) => sum + differences.length + misscored.length,
      0,
    ),
  }
}
