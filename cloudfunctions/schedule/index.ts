import { dateOf } from '../../src/domain/calendar'
import { openPostgres } from '../database/postgres'
import { keepBooks } from '../usecases/schedule/keepBooks'

/**
 * The cloud function `schedule`, called by a timer each night. `COMMITTEES`: the ids of the committees it keeps,
 * comma-separated (each sees only its own rows, so none can be listed from within).
 */
export async function main(): Promise<{ committees: number; raised: number; differences: number }> {
  const url = process.env.DATABASE_URL
  const committees = (process.env.COMMITTEES ?? '').split(',').filter((id) => id !== '')
  if (!url || committees.length === 0) throw new Error('Set DATABASE_URL and COMMITTEES.')
  const database = await openPostgres(url, 1)
  try {
    const kept = await keepBooks(database, committees, dateOf(new Date()))
    for (const { committeeId, raised, differences } of kept) {
      console.log(JSON.stringify({ committeeId, raised, differences: differences.slice(0, 20) }))
    }
    return {
      committees: kept.length,
      raised: kept.reduce((sum, { raised }) => sum + raised, 0),
      differences: kept.reduce((sum, { differences }) => sum + differences.length, 0),
    }
  } finally {
    await database.close()
  }
}
