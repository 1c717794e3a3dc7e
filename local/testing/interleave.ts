import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import type { Database } from '../../cloudfunctions/database/database'
import type { World } from './world'

function promised<T>() {
  let keep: (value: T) => void = () => undefined
  const promise = new Promise<T>((resolve) => (keep = resolve))
  return { promise, keep }
}

/** Books whose transactions do all their work and then stop, uncommitted, until they are let go. */
function stopping(database: Database) {
  const arrived = promised<number>()
  const gate = promised<void>()
  const stopped: Database = {
    ...database,
    transaction: (sight, work, keep) =>
      database.transaction(
        sight,
        async (tx, committeeId) => {
          const result = await work(tx, committeeId)
          const asked = await tx.execute(sql`select pg_backend_pid() as pid`)
          arrived.keep(Number((asked as { rows: { pid?: number }[] }).rows[0]?.pid))
          await gate.promise
          return result
        },
        keep,
      ),
  }
  return { stopped, arrived: arrived.promise, go: gate.keep }
}

/** Returns once a transaction waits for that of the backend. */
async function somebodyWaitsFor(admin: Client, pid: number, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const blocked = 'select 1 from pg_stat_activity where $1 = any(pg_blocking_pids(pid))'
    if ((await admin.query(blocked, [pid])).rowCount) return
    await pause(5)
  }
}

export interface Interleaved<A, B> {
  first: A
  second: B
  /** The second had to wait for the first to commit. */
  waited: boolean
}

/**
 * Two deeds at the same time, in one certain order: the first has done all but commit when the second begins, and
 * commits once the second waits for it, or is through. On a server only: PGlite has one connection.
 */
export async function interleaved<A, B>(
  world: World,
  first: (world: World) => Promise<A>,
  second: (world: World) => Promise<B>,
): Promise<Interleaved<A, B>> {
  const admin = new Client({ connectionString: process.env.TEST_DATABASE_URL })
  await admin.connect()
  try {
    const { stopped, arrived, go } = stopping(world.database)
    const one = first(world.on(stopped))
    const pid = await Promise.race([arrived, one.then(() => Promise.reject(new Error('it came to an end')))])
    let isOver = false
    const two = second(world).finally(() => (isOver = true))
    await somebodyWaitsFor(admin, pid, () => isOver)
    const waited = !isOver
    go()
    return { first: await one, second: await two, waited }
  } finally {
    await admin.end()
  }
}
