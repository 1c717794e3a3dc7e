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
  now: Date,
  log: (line: object) => void,
): Promise<Night> {
  const { kept, failed } = await keepBooks(database, committeeIds, now)
  for (const { committeeId, raised, differences, misscored, sealed } of kept) {
    // The newest seal stands in the log too, which nobody who can write to the books can rewrite with them.
    log({
      ...{ committeeId, raised, sealed },
      ...{ differences: differences.slice(0, 20), misscored: misscored.slice(0, 20) },
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
