import type { Database, Tx } from '../../cloudfunctions/database/database'

interface Session {
  prepareQuery: (...args: unknown[]) => unknown
}

/**
 * The same books, counting the queries that a transaction's work sends, without those that begin and end it. Each query
 * that Drizzle sends is prepared by its session just before.
 */
export function countingStatements(database: Database): { database: Database; sent: () => number } {
  let sent = 0
  const transaction: Database['transaction'] = (sight, work, keep) =>
    database.transaction(
      sight,
      async (tx, caller) => {
        const { session } = tx as Tx & { session: Session }
        const { prepareQuery } = session
        session.prepareQuery = (...args) => {
          sent++
          return prepareQuery.apply(session, args)
        }
        try {
          return await work(tx, caller)
        } finally {
          session.prepareQuery = prepareQuery
        }
      },
      keep,
    )
  return { database: { ...database, transaction }, sent: () => sent }
}
