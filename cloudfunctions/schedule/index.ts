import { dateOf } from '../../src/domain/calendar'
import { openPostgres } from '../database/postgres'
import { keepNight, type Night } from './night'

/**
 * The cloud function `schedule`, called by a timer each night. `COMMITTEES`: the ids of the committees it keeps,
 * comma-separated (each sees only its own rows, so none can be listed from within). Fails when any of them did.
 */
export async function main(): Promise<Night> {
  const url = process.env.DATABASE_URL
  const committees = (process.env.COMMITTEES ?? '').split(',').filter((id) => id !== '')
  if (!url || committees.length === 0) throw new Error('Set DATABASE_URL and COMMITTEES.')
  const database = await openPostgres(url, 1)
  try {
    return await keepNight(database, committees, dateOf(new Date()), (line) =>
      console.log(JSON.stringify(line)),
    )
  } finally {
    await database.close()
  }
}
