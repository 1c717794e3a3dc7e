import path from 'node:path'
import { eq } from 'drizzle-orm'
import { nodePorts } from '../cloudfunctions/api/ports'
import { committee } from '../cloudfunctions/database/schema/organization'
import { hostSecret, openEmbeddedBooks } from '../local/books'
import { demoCommitteeId, loadDemo } from '../local/demo/load'
import type { Settings } from '../src/domain/settings'

/** On the first nine days of a month nothing need be planned yet: here it must be from the 1st on, so that the walks are the same on every day. */
const warning: Partial<Settings['warning']> = { plannedByDay: 1 }

/** The books that the host will find in the folder named on the command line: the demo organisation's, with that setting. */
async function main(dataFolder: string) {
  const ports = nodePorts('http://127.0.0.1', hostSecret(dataFolder, 'digest.key'))
  const database = await openEmbeddedBooks(dataFolder, async (books) => {
    await loadDemo(books, new Date(), ports, () => undefined)
    await books.transaction({ committeeId: demoCommitteeId }, (tx) =>
      tx.update(committee).set({ settings: { warning } }).where(eq(committee.committeeId, demoCommitteeId)),
    )
  })
  await database.close()
}

void main(path.resolve(process.argv[2] ?? '.data'))
