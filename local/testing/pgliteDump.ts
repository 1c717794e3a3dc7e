import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { migrationsFolder, secureSql } from '../../cloudfunctions/database/migrate'
import { migratePglite } from '../pglite'

const folder = path.resolve(__dirname, '../../.cache/testing')

function digestOfSchema(): string {
  const digest = createHash('sha256').update(secureSql())
  for (const file of readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'))) {
    digest.update(readFileSync(path.join(migrationsFolder, file)))
  }
  return digest.digest('hex').slice(0, 16)
}

/**
 * The file of a migrated, empty PGlite, made once per schema: creating one takes seconds, loading it half a
 * second, and each test file wants its own.
 */
export async function pgliteDump(): Promise<string> {
  const file = path.join(folder, `pglite-${digestOfSchema()}.tar`)
  if (existsSync(file)) return file
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const pglite = await PGlite.create()
  await migratePglite(pglite)
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  // Written beside and moved, so that a run that is broken off leaves no half file.
  writeFileSync(`${file}.part`, Buffer.from(await dump.arrayBuffer()))
  renameSync(`${file}.part`, file)
  return file
}
