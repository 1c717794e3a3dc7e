import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool, type PoolClient } from 'pg'
import { answerWith } from '../cloudfunctions/api/answer'
import { handlers } from '../cloudfunctions/api/handlers'
import { testFiles, testPorts } from '../local/testing/ports'
import { openPostgres } from '../cloudfunctions/database/postgres'
import { createHost } from '../local/host'
import { tokensWith } from '../local/token'
import { codeText, stepAt } from '../src/domain/checkin'
import type { Called } from './caller'
import { type BenchActivity, makeActivity, makeCommittee } from './organisation'

const CONCURRENCY = 16
const BRANCHES = 20
const SIZE = 50
const ROUNDS = 5

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** Check-ins through HTTP and the whole pipeline against bare one-row transactions; then 200 people at once. */
export async function benchCheckIn({ url, superuserUrl }: { url: string; superuserUrl: string }) {
  const pool = new Pool({ connectionString: superuserUrl, max: CONCURRENCY })
  // The server is stopped right after; a connection that is still closing then is no news.
  pool.on('error', () => undefined)
  const database = await openPostgres(url, CONCURRENCY)
  const ports = testPorts('http://bench')
  const tokens = tokensWith(randomBytes(32))
  const answer = answerWith({ handlers, database, ports, now: () => new Date(), log: () => undefined })
  const server = createHost({ answer, database, tokens, signIn: null, files: testFiles, app: null })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const caller = fork(path.join(__dirname, 'caller.ts'), { execArgv: ['--import', 'tsx'] })
  const committee = await makeCommittee(pool, BRANCHES, SIZE)

  const callsFor = (activities: BenchActivity[]) => {
    const step = stepAt(new Date())
    return activities.flatMap(({ id, secret, memberIds }) => {
      const code = codeText(id, step, ports.macWith(secret))
      return memberIds.map((memberId) => ({
        token: tokens.issue(`bench-${memberId}`),
        body: JSON.stringify({ action: 'checkin.checkIn', input: { code } }),
      }))
    })
  }
  const fresh = () =>
    Promise.all(
      committee.branchIds.map((id) => makeActivity(pool, committee, id, committee.membersOf.get(id) ?? [])),
    )

  await pool.query('create table bare (id uuid primary key, at timestamptz not null, note text not null)')
  const bareRates: number[] = []
  const handRates: number[] = []
  const ours: number[] = []
  const p99: number[] = []
  await callAll(caller, { port, concurrency: CONCURRENCY, calls: callsFor(await fresh()) })
  await bareRate(pool, BRANCHES * SIZE, byDrizzle)
  for (let round = 0; round < ROUNDS; round++) {
    bareRates.push(await bareRate(pool, BRANCHES * SIZE, byDrizzle))
    handRates.push(await bareRate(pool, BRANCHES * SIZE, byHand))
    const called = await callAll(caller, { port, concurrency: CONCURRENCY, calls: callsFor(await fresh()) })
    if (called.refused.length > 0) throw new Error(`refused: ${called.refused[0]}`)
    ours.push((BRANCHES * SIZE) / called.seconds)
    p99.push(called.milliseconds[Math.floor(called.milliseconds.length * 0.99)] ?? NaN)
  }

  const crowd = [...committee.membersOf.values()].flat().slice(0, 200)
  const one = await makeActivity(pool, committee, committee.branchIds[0] ?? '', crowd)
  const burst = await callAll(caller, { port, concurrency: crowd.length, calls: callsFor([one]) })
  const counted = await pool.query<{ present: number }>(
    `select count(*)::int as present from attendance where activity_id = $1 and status = 'present'`,
    [one.id],
  )
  caller.disconnect()
  server.close()
  await database.close()
  await pool.end()
  return {
    bareRate: median([...bareRates]),
    handRate: median([...handRates]),
    checkInRate: median([...ours]),
    ratio: median(ours.map((rate, index) => rate / (bareRates[index] ?? NaN))),
    handRatio: median(ours.map((rate, index) => rate / (handRates[index] ?? NaN))),
    p99: median(p99),
    burst: {
      seconds: burst.seconds,
      p99: burst.milliseconds[Math.floor(burst.milliseconds.length * 0.99)] ?? NaN,
      refused: burst.refused.length,
      present: counted.rows[0]?.present ?? 0,
    },
  }
}

function callAll(caller: ChildProcess, work: object): Promise<Called> {
  return new Promise((resolve) => {
    caller.once('message', (called) => resolve(called as Called))
    caller.send(work)
  })
}

const bare = pgTable('bare', {
  id: uuid('id').primaryKey(),
  at: timestamp('at', { withTimezone: true }).notNull(),
  note: text('note').notNull(),
})

type InsertOne = (client: PoolClient) => Promise<unknown>

/** By the driver that the books use: Drizzle's for node-postgres. */
const byDrizzle: InsertOne = (client) =>
  drizzle(client).transaction((tx) =>
    tx.insert(bare).values({ id: randomUUID(), at: new Date(), note: 'bare' }),
  )

/** By node-postgres itself, without Drizzle: for comparison only. */
const byHand: InsertOne = async (client) => {
  await client.query('begin')
  await client.query('insert into bare(id, at, note) values ($1, now(), $2)', [randomUUID(), 'bare'])
  await client.query('commit')
}

/** Transactions a second that insert one row, at the same concurrency. */
async function bareRate(pool: Pool, times: number, insertOne: InsertOne): Promise<number> {
  let left = times
  const began = performance.now()
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (left-- > 0) {
        const client = await pool.connect()
        await insertOne(client)
        client.release()
      }
    }),
  )
  return times / ((performance.now() - began) / 1000)
}
