import { randomUUID } from 'node:crypto'
import { Pool } from 'pg'
import { answerWith } from '../cloudfunctions/api/answer'
import { handlers } from '../local/handlers'
import { openPostgres } from '../cloudfunctions/database/postgres'
import { testPorts } from '../local/testing/ports'
import type { ActionName, InputOf, OutputOf } from '../src/contract/contract'
import { type BenchCommittee, makeCommittee } from './organisation'

const BRANCHES = 200
const ITEMS = 60
const CALLS = 41
const FEW = 1_000
const MANY = 50_000

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** A round of two hundred branches proposed and opened, and the first page of a ledger of few findings and of many. */
export async function benchCheckup({ url, superuserUrl }: { url: string; superuserUrl: string }) {
  // Fifty thousand rows: their foreign keys are right by construction and need no checking one by one.
  const pool = new Pool({
    connectionString: superuserUrl,
    max: 2,
    options: '-c session_replication_role=replica',
  })
  // When a part of the run throws, the server is stopped under the pool; that must not hide what was thrown.
  pool.on('error', () => undefined)
  const database = await openPostgres(url, 2)
  const at = new Date('2026-05-20T10:00:00+08:00')
  const answer = answerWith({ handlers, database, ports: testPorts(), now: () => at, log: () => undefined })
  const ask = async <A extends ActionName>(
    { officerId }: BenchCommittee,
    action: A,
    input: InputOf<A>,
  ): Promise<OutputOf<A>> => {
    const answered = await answer(`bench-${officerId}`, { action, input })
    if (!answered.ok) throw new Error(answered.error.code)
    return answered.data as OutputOf<A>
  }

  const large = await makeCommittee(pool, BRANCHES, 3)
  // Forty of two points and twenty of one make a hundred.
  const items = Array.from({ length: ITEMS }, (_, place) => ({
    ...{ key: `item-${place}`, group: 'records' as const, title: `项目 ${place}`, lookAt: '', figure: null },
    points: place < 40 ? 2 : 1,
  }))
  await ask(large, 'checklist.save', { version: 0, items })
  const began = performance.now()
  const { pairs } = await ask(large, 'round.propose', { on: '2026-05-20' })
  await ask(large, 'round.open', { roundId: randomUUID(), on: '2026-05-20', pairs })
  const openSeconds = (performance.now() - began) / 1000

  const [few, many] = [await makeCommittee(pool, 10, 3), await makeCommittee(pool, 10, 3)]
  for (const [committee, count] of [
    [few, FEW],
    [many, MANY],
  ] as const) {
    const { pairs } = await ask(committee, 'round.propose', { on: '2026-05-20' })
    const roundId = randomUUID()
    await ask(committee, 'round.open', { roundId, on: '2026-05-20', pairs })
    await fill(pool, committee, roundId, count)
  }
  await pool.query('vacuum analyze')
  const once = async (committee: BenchCommittee) => {
    const began = performance.now()
    await ask(committee, 'finding.list', {})
    return performance.now() - began
  }
  const [short, long]: [number[], number[]] = [[], []]
  for (let call = 0; call < CALLS; call++) {
    short.push(await once(few))
    long.push(await once(many))
  }
  await database.close()
  await pool.end()
  return {
    openSeconds,
    few: FEW,
    many: MANY,
    ratio: median(long) / median(short),
    milliseconds: median(long),
  }
}

/** Findings of all the round's check-ups, each with its first step. */
async function fill(pool: Pool, { committeeId, officerId }: BenchCommittee, roundId: string, count: number) {
  await pool.query(
    `insert into finding(committee_id, id, checkup_id, branch_id, item_key, category, text, suggestion, due_on, state,
       found_by, found_at)
     select $1, gen_random_uuid(), c.id, c.checked_id, 'minutes', 'records', '记录不全', '', '2026-06-20', 'open', $2,
       '2026-05-01 02:00Z'::timestamptz + n * interval '1 second'
     from generate_series(1, $4::int) as n
     join (select id, checked_id, row_number() over (order by id) - 1 as place from checkup
       where committee_id = $1 and round_id = $3) c on c.place = n % 10`,
    [committeeId, officerId, roundId, count],
  )
  await pool.query(
    `insert into finding_step(committee_id, id, finding_id, step, text, by, at)
     select committee_id, gen_random_uuid(), id, 'found', '', found_by, found_at from finding where committee_id = $1`,
    [committeeId],
  )
}
