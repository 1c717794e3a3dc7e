import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { committee } from '../cloudfunctions/database/schema/organization'
import { hostSecret, openEmbeddedBooks, openServerBooks, takeFolder, Trouble } from './books'

const committeeId = '00000000-0000-4000-8000-000000000001'
const newFolder = () => mkdtempSync(path.join(tmpdir(), 'dangjian-data-'))
const noFill = () => Promise.reject(new Error('there was something to open'))

/** A data folder as a former start left it. */
async function usedFolder(): Promise<string> {
  const folder = newFolder()
  const loadDataDir = new Blob([readFileSync(process.env.TEST_PGLITE_DUMP ?? '')])
  const pglite = await PGlite.create({ dataDir: path.join(folder, 'postgres'), loadDataDir })
  await pglite.close()
  return folder
}

// Creating and filling an embedded database takes seconds each time, many of them on a busy machine.
jest.setTimeout(180_000)

describe('the embedded books', () => {
  test('of a new folder are filled whole or not at all, and found again', async () => {
    const folder = newFolder()
    await expect(openEmbeddedBooks(folder, () => Promise.reject(new Error('broken off')))).rejects.toThrow(
      'broken off',
    )
    expect(existsSync(path.join(folder, 'postgres'))).toBe(false)

    const filled = await openEmbeddedBooks(folder, (database) =>
      database.transaction({ committeeId }, async (tx) => {
        await tx.insert(committee).values({ committeeId, name: '机关党委' })
      }),
    )
    await filled.close()

    const again = await openEmbeddedBooks(folder, noFill)
    const rows = await again.transaction({ committeeId }, (tx) => tx.select().from(committee))
    await again.close()
    expect(rows).toMatchObject([{ name: '机关党委' }])
    rmSync(folder, { recursive: true })
  })

  const inside = (folder: string, file: string) => path.join(folder, 'postgres', file)
  test.each<[string, (folder: string) => void]>([
    [
      'its control file is no control file',
      (folder) => writeFileSync(inside(folder, 'global/pg_control'), 'x'),
    ],
    ['its version is gone', (folder) => rmSync(inside(folder, 'PG_VERSION'))],
    ['its tables are gone', (folder) => rmSync(inside(folder, 'base'), { recursive: true })],
    [
      'all of it is gone',
      (folder) => (rmSync(inside(folder, ''), { recursive: true }), mkdirSync(inside(folder, ''))),
    ],
  ])('say what to do when %s', async (_, damage) => {
    const folder = await usedFolder()
    damage(folder)
    const opening = openEmbeddedBooks(folder, noFill)
    await expect(opening).rejects.toBeInstanceOf(Trouble)
    await expect(opening).rejects.toThrow(
      /^The data in \/.* cannot be opened \(.+\)\. Put a copy back, or start over with "npm start -- --fresh"/,
    )
    rmSync(folder, { recursive: true })
  })
})

describe('the books of a server', () => {
  const withPassword = (password: string) => {
    const url = new URL(process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:1/postgres')
    url.password = password
    return url.href
  }
  test.each([
    ['nothing listens there', 'postgres://127.0.0.1:1/dangjian'],
    ['the name is unknown', 'postgres://no-such-host.invalid/dangjian'],
    ['the password is wrong', withPassword('wrong')],
    ['it is no address', 'dangjian'],
  ])('say what to do when %s', async (_, url) => {
    const opening = openServerBooks(url)
    await expect(opening).rejects.toBeInstanceOf(Trouble)
    await expect(opening).rejects.toThrow(
      /^DATABASE_URL cannot be used: .+\. Check the address and that the server runs/,
    )
  })
})

describe('the data folder', () => {
  test('belongs to one process at a time, and to nobody once that is gone', () => {
    const folder = path.join(newFolder(), 'data')
    const giveBack = takeFolder(folder)
    expect(readFileSync(path.join(folder, 'process.pid'), 'utf8')).toBe(String(process.pid))
    takeFolder(folder)
    giveBack()
    expect(existsSync(path.join(folder, 'process.pid'))).toBe(false)

    writeFileSync(path.join(folder, 'process.pid'), String(process.ppid))
    expect(() => takeFolder(folder)).toThrow(`is in use by process ${process.ppid}. Stop it first`)
    writeFileSync(path.join(folder, 'process.pid'), '999999999')
    takeFolder(folder)()
    writeFileSync(path.join(folder, 'process.pid'), 'rubbish')
    takeFolder(folder)()
    rmSync(path.dirname(folder), { recursive: true })
  })

  test('keeps the key of the sign-in tokens, for its owner only', () => {
    const folder = newFolder()
    const secret = hostSecret(folder, 'token.key')
    expect(secret).toHaveLength(32)
    expect(hostSecret(folder, 'token.key')).toEqual(secret)
    expect(statSync(path.join(folder, 'token.key')).mode & 0o077).toBe(0)
    rmSync(path.join(folder, 'token.key'))
    expect(hostSecret(folder, 'token.key')).not.toEqual(secret)
    rmSync(folder, { recursive: true })
  })
})
