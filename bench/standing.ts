import { Pool } from 'pg'
import { answerWith } from '../cloudfunctions/api/answer'
import { handlers } from '../cloudfunctions/api/handlers'
import { testPorts } from '../local/testing/ports'
import { openPostgres } from '../cloudfunctions/database/postgres'
import { recount } from '../cloudfunctions/usecases/total/recount'
import { fillActivities } from './activities'
import { type BenchCommittee, makeCommittee } from './organisation'

const BRANCHES = 10
const SIZE = 20
const CALLS = 41

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** The half-year's standing of ten branches over books with 1 × and 100 × the attendances. */
export async function benchStanding({ url, superuserUrl }: { url: string; superuserUrl: string }) {
  // Half a million rows: their foreign keys are right by construction and need no checking one by one.
  const pool = new Pool({
    connectionString: superuserUrl,
    max: 2,
    options: '-c session_replication_role=replica',
  })
  // When a part of the run throws, the server is stopped under the pool; that must not hide what was thrown.
  pool.on('error', () => undefined)
  const database = await openPostgres(url, 2)
  const at = new Date('2022-06-30T12:00:00+08:00')
  const answer = answerWith({ handlers, database, ports: testPorts(), now: () => at, log: () => undefined })
  const small = await makeCommittee(pool, BRANCHES, SIZE)
  const large = await makeCommittee(pool, BRANCHES, SIZE)
  const smallRows = await fillActivities(pool, small, { months: 6, times: 1 })
  const largeRows = await fillActivities(pool, large, { months: 6, times: 100 })
  await pool.query('vacuum analyze')

  const once = async ({ officerId }: BenchCommittee) => {
    const began = performance.now()
    const answered = await answer(`bench-${officerId}`, {
      action: 'standing.branches',
      input: { cadence: 'halfYear' },
    })
    if (!answered.ok) throw new Error(answered.error.code)
    return performance.now() - began
  }
  const [ones, hundreds]: [number[], number[]] = [[], []]
  for (let call = 0; call < CALLS; call++) {
    ones.push(await once(small))
    hundreds.push(await once(large))
  }
  const differences = await database.transaction({ committeeId: large.committeeId }, (tx) =>
    recount(tx, large.committeeId),
  )
  await database.close()
  await pool.end()
  return {
    smallRows,
    largeRows,
    ratio: median(hundreds) / median(ones),
    milliseconds: median(ones),
    differences: differences.length,
  }
}
