import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'

const folder = join(__dirname, '../../cloudfunctions/database/schema')

/** Every table of the books, read from the folder, so that none is forgotten when a file is added. */
export const tables: PgTable[] = readdirSync(folder)
  .sort()
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- read by name, at once
  .flatMap((file) => Object.values(require(join(folder, file)) as Record<string, unknown>))
  .filter((each) => is(each, PgTable))
