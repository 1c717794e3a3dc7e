import { randomUUID } from 'node:crypto'
import { openPostgres } from '../database/postgres'
import { deliver } from '../usecases/message/deliver'
import { remindMembers } from '../usecases/schedule/remind'
import { wechatCourier } from '../wechat/messages'
import { forEach } from './forEach'
import { keepNight } from './night'

/**
 * The cloud function `schedule`, called by its two timers: `deliver` empties the outbox every few minutes, `nightly`
 * keeps the books and tells members what the night has to tell. `COMMITTEES`: the ids of the committees it keeps,
 * comma-separated (each sees only its own rows, so none can be listed from within). Fails when any of them did.
 */
export async function main(event?: { TriggerName?: string }): Promise<object> {
  const url = process.env.DATABASE_URL
  const committees = (process.env.COMMITTEES ?? '').split(',').filter((id) => id !== '')
  if (!url || committees.length === 0) throw new Error('Set DATABASE_URL and COMMITTEES.')
  const database = await openPostgres(url, event?.TriggerName === 'deliver' ? 5 : 1)
  const log = (line: object) => console.log(JSON.stringify(line))
  const now = () => new Date()
  try {
    if (event?.TriggerName === 'deliver') {
      await forEach(committees, log, (id) => deliver(database, wechatCourier, id, now))
      return { committees: committees.length }
    }
    try {
      return await keepNight(database, committees, now(), log)
    } finally {
      await forEach(committees, log, (id) => remindMembers(database, id, now(), { newId: randomUUID }))
    }
  } finally {
    await database.close()
  }
}
