import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Database } from '../cloudfunctions/database/database'
import { migratePostgres } from '../cloudfunctions/database/migrate'
import { openPostgres } from '../cloudfunctions/database/postgres'
import { openPglite } from './pglite'

/** A sentence for the person at the keyboard: what is wrong and what to do. */
export class Trouble extends Error {}

const CONNECTIONS = 10

/** A PostgreSQL server, migrated. */
export async function openServerBooks(databaseUrl: string): Promise<Database> {
  try {
    await migratePostgres(databaseUrl)
    return await openPostgres(databaseUrl, CONNECTIONS)
  } catch (error) {
    throw new Trouble(
      `DATABASE_URL cannot be used: ${reasonOf(error)}. Check the address and that the server runs, or unset DATABASE_URL to use the embedded database.`,
    )
  }
}

/**
 * The embedded books under a folder. New ones are filled by `fill` beside their final place and moved there when
 * they are whole, so that a start that was broken off leaves nothing half.
 */
export async function openEmbeddedBooks(
  dataFolder: string,
  fill: (database: Database) => Promise<void>,
): Promise<Database> {
  const folder = path.join(dataFolder, 'postgres')
  if (!existsSync(folder)) {
    const unfinished = path.join(dataFolder, 'postgres.unfinished')
    rmSync(unfinished, { recursive: true, force: true })
    const database = await openPglite(unfinished)
    try {
      await fill(database)
    } finally {
      await database.close()
    }
    renameSync(unfinished, folder)
  }
  try {
    // Without this file PGlite would take the folder for a new one and begin an empty database over what is there.
    if (!existsSync(path.join(folder, 'PG_VERSION'))) throw new Error('PG_VERSION is missing')
    return await openPglite(folder)
  } catch (error) {
    throw new Trouble(
      `The data in ${dataFolder} cannot be opened (${reasonOf(error)}). Put a copy back, or start over with "npm start -- --fresh", which deletes them.`,
    )
  }
}

/** Takes the data folder for this process: the embedded database bears one only. Returns how to give it back. */
export function takeFolder(dataFolder: string): () => void {
  mkdirSync(dataFolder, { recursive: true })
  const file = path.join(dataFolder, 'process.pid')
  const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (owner > 0 && owner !== process.pid && isAlive(owner)) {
    throw new Trouble(
      `${dataFolder} is in use by process ${owner}. Stop it first, or choose another folder: DATA_DIR=.data2 npm start`,
    )
  }
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** A key of this host's (of its sign-in tokens, of its digests, of its links), made once and kept beside the data. */
export function hostSecret(
  dataFolder: string,
  name: 'token.key' | 'digest.key' | 'files.key' = 'token.key',
): Uint8Array {
  const file = path.join(dataFolder, name)
  mkdirSync(dataFolder, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  return readFileSync(file)
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown'
}
