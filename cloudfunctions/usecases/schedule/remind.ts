import { dateOf } from '../../../src/domain/calendar'
import { nightNotices } from '../../../src/domain/nightly'
import type { Database } from '../../database/database'
import { tell } from '../../database/messages'
import { nightFacts } from '../../database/nightFacts'

/** Tells a committee's members what the night has to tell. Again, whenever, is harmless: nothing is told twice. */
export async function remindMembers(
  database: Database,
  committeeId: string,
  now: Date,
  ports: { newId(): string },
): Promise<void> {
  const today = dateOf(now)
  await database.transaction({ committeeId }, async (tx) => {
    const notices = nightNotices(await nightFacts(tx, committeeId, today), today, now)
    await tell({ tx, committeeId, now, ports }, notices)
  })
}
