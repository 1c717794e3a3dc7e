import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openPglite } from '../local/pglite'
import { rosterFile } from '../local/testing/sheets'
import { makeWorld } from '../local/testing/world'

const PEOPLE = 5000

/** A committee's first roster, previewed and imported on the embedded database; then once more. */
export async function benchRoster() {
  const folder = mkdtempSync(path.join(tmpdir(), 'roster-'))
  const database = await openPglite(path.join(folder, 'postgres'))
  try {
    const world = await makeWorld(database)
    const officer = world.as(world.people.officer)
    const file = rosterFile(
      Array.from({ length: PEOPLE }, (_, index) => ({
        number: String(index + 1),
        name: `党员${index}`,
        bornOn: `1980-01-${String(1 + (index % 28)).padStart(2, '0')}`,
        branch: `第${'ABC'[index % 3] ?? 'A'}党支部`,
        phone: String(13_800_000_000 + index),
      })),
    )
    const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
      const began = performance.now()
      return [await work(), performance.now() - began]
    }
    const [{ fingerprint }, previewMilliseconds] = await timed(() => officer.does('roster.preview', { file }))
    const [, importMilliseconds] = await timed(() =>
      officer.does('roster.import', { importId: randomUUID(), file, fingerprint }),
    )
    const { counts } = await officer.does('roster.preview', { file })
    return { people: PEOPLE, previewMilliseconds, importMilliseconds, unchanged: counts.unchanged }
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
