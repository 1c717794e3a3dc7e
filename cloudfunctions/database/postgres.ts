import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool, type PoolClient, type QueryResult, types } from 'pg'
import { type CallerRow, type Database, type Sight, sightStatements, type Tx } from './database'

/** A PostgreSQL server. `connections`: 2 suit a cloud function (one event at a time); a busy host wants more. */
export async function openPostgres(url: string, connections = 2): Promise<Database> {
  // count() and sum() of integers come as bigint: ours stay far below 2^53.
  types.setTypeParser(types.builtins.INT8, Number)
  const pool = new Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 5000 })
  // An idle connection that the server drops must not end the process; the next query opens another.
  pool.on('error', () => undefined)
  const { rows } = await pool.query<{ mighty: boolean }>(
    'select rolsuper or rolbypassrls as mighty from pg_roles where rolname = current_user',
  )
  const stepDown = rows[0]?.mighty ?? false
  // One a connection, so that `statement` can keep its queries by it.
  const txOf = new WeakMap<PoolClient, Tx>()
  const onConnection = (client: PoolClient): Tx => {
    const tx = txOf.get(client) ?? drizzle(client)
    txOf.set(client, tx)
    return tx
  }
  return {
    async transaction<T>(
      sight: Sight,
      work: (tx: Tx, caller: CallerRow | null) => Promise<T>,
      keep?: (result: T) => boolean,
    ): Promise<T> {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        // Several statements in one message answer with a list of results.
        const begun = (await client.query(
          ['begin', ...sightStatements(sight, stepDown)].join('; '),
        )) as unknown as QueryResult<{ caller?: CallerRow | null }>[]
        const result = await work(onConnection(client), begun.at(-1)?.rows[0]?.caller ?? null)
        await client.query(keep === undefined || keep(result) ? 'commit' : 'rollback')
        return result
      } catch (error) {
        await client.query('rollback').catch((failure: Error) => (broken = failure))
        throw error
      } finally {
        // A connection that cannot even roll back is thrown away, its transaction with it.
        client.release(broken)
      }
    },
    ping: async () => {
      await pool.query('select 1')
    },
    close: () => pool.end(),
  }
}
