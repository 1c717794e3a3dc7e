import { Pool } from 'pg'
import { openPostgres } from '../cloudfunctions/database/postgres'
import { generateObligations } from '../cloudfunctions/usecases/obligation/generate'
import { makeCommittee } from './organisation'

const BRANCHES = 1000
const SIZE = 20
const PARTY_GROUPS = 2

/**
 * Raises a month for a thousand branches with their Party and youth groups, in books that have the months before, and
 * then again, when nothing is new.
 */
export async function benchObligations({ url, superuserUrl }: { url: string; superuserUrl: string }) {
  const pool = new Pool({ connectionString: superuserUrl, max: 2 })
  pool.on('error', () => undefined)
  const database = await openPostgres(url, 2)
  const { committeeId, branchIds } = await makeCommittee(pool, BRANCHES, SIZE)
  await pool.query(
    `insert into member_group(committee_id, id, kind, name, branch_id, alive_from)
     select $1, gen_random_uuid(), case n when 0 then 'youth' else 'party' end, 'g' || n, b, '2000-01-01'
     from unnest($2::uuid[]) as b, generate_series(0, $3::int) as n`,
    [committeeId, branchIds, PARTY_GROUPS],
  )
  const raise = async (day: string) => {
    const began = performance.now()
    const raised = await database.transaction({ committeeId }, (tx) =>
      generateObligations(tx, committeeId, day),
    )
    return { raised, seconds: (performance.now() - began) / 1000 }
  }
  // The first month of the year raises quarter, half-year and year too: the most there is to raise.
  const first = await raise('2026-01-01')
  const month = await raise('2026-02-01')
  const again = await raise('2026-02-02')
  await database.close()
  await pool.end()
  return { first, month, again }
}
