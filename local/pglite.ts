import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { sql } from 'drizzle-orm'
import {
  type CallerRow,
  type Database,
  type Sight,
  sightStatements,
  type Tx,
  Undo,
} from '../cloudfunctions/database/database'
import { migrationsFolder, secureSql } from '../cloudfunctions/database/migrate'

/**
 * The embedded PostgreSQL, migrated; its files lie in `folder`, or nowhere (in memory) without one. It has one
 * connection, so transactions wait for each other.
 */
export async function openPglite(folder?: string): Promise<Database> {
  const pglite = await PGlite.create(folder)
  await migratePglite(pglite)
  return pgliteDatabase(pglite)
}

/** Brings the schema of an embedded database up to date; again is harmless. */
export async function migratePglite(pglite: PGlite): Promise<void> {
  await migrate(drizzle(pglite), { migrationsFolder })
  await pglite.exec(secureSql())
  // There is no autovacuum here, and without statistics the planner guesses badly (measured: 4.5 s against 23 ms).
  await pglite.exec('analyze')
}

/** The books that an embedded database holds, already migrated. */
export function pgliteDatabase(pglite: PGlite): Database {
  const db = drizzle(pglite)
  return {
    transaction: <T>(
      sight: Sight,
      work: (tx: Tx, caller: CallerRow | null) => Promise<T>,
      keep?: (result: T) => boolean,
    ): Promise<T> =>
      db
        .transaction(async (tx) => {
          let caller: CallerRow | null = null
          for (const statement of sightStatements(sight, true)) {
            const { rows } = await tx.execute<{ caller?: CallerRow | null }>(sql.raw(statement))
            caller = rows[0]?.caller ?? null
          }
          const result = await work(tx, caller)
          if (keep !== undefined && !keep(result)) throw new Undo(result)
          return result
        })
        .catch((error: unknown) => {
          if (error instanceof Undo) return error.result as T
          throw error
        }),
    ping: async () => {
      await pglite.query('select 1')
    },
    close: () => pglite.close(),
  }
}
