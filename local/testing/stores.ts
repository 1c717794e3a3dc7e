import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import type { Database } from '../../cloudfunctions/database/database'
import { openPostgres } from '../../cloudfunctions/database/postgres'
import { pgliteDatabase } from '../pglite'

/** A kind of database on which every suite runs. */
export interface Store {
  name: string
  open(): Promise<Database>
}

const CONNECTIONS = 12

const embedded: Store = {
  name: 'PGlite',
  open: async () => {
    const dump = process.env.TEST_PGLITE_DUMP
    if (!dump) throw new Error('The database tests need their global set-up: run them with Jest.')
    return pgliteDatabase(await PGlite.create({ loadDataDir: new Blob([readFileSync(dump)]) }))
  },
}

const url = process.env.TEST_DATABASE_URL
const server: Store | null = url ? { name: 'PostgreSQL', open: () => openPostgres(url, CONNECTIONS) } : null

/** The embedded database always, a server where the set-up could start one. */
export const stores: readonly Store[] = server === null ? [embedded] : [embedded, server]
