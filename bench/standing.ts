import { Pool } from 'pg'
import { answerWith } from '../cloudfunctions/api/answer'
import { handlers } from '../cloudfunctions/api/handlers'
import { testPorts } from '../local/testing/ports'
import { openPostgres } from '../cloudfunctions/database/postgres'
import { recount } from '../cloudfunctions/usecases/total/recount'
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
  const smallRows = await fill(pool, small, 1)
  const largeRows = await fill(pool, large, 100)
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

/** Closed activities of a half-year with everybody present, and the totals that follow; the attendances made. */
async function fill(
  pool: Pool,
  { committeeId, branchIds, membersOf, officerId }: BenchCommittee,
  times: number,
) {
  await pool.query(
    `insert into activity(committee_id, id, kind, title, starts_at, ends_at, place, note, state, held_on, counts_on,
       secret, planned_by, planned_at)
     select $1, gen_random_uuid(), kind, 't', day, day + interval '2 hours', 'p', '', 'closed', day::date, day::date,
       '\\x00', $2, day
     from generate_series('2022-01-10 02:00Z'::timestamptz, '2022-06-10 02:00Z', interval '1 month') as day,
       unnest(array['themeDay', 'studySession', 'volunteerService', 'branchCommitteeMeeting']) as kind,
       generate_series(1, $3::int)`,
    [committeeId, officerId, BRANCHES * times],
  )
  await pool.query(
    `insert into activity_host(committee_id, activity_id, branch_id)
     select $1, id, ($2::uuid[])[1 + (row_number() over (order by starts_at, kind) % cardinality($2::uuid[]))::int]
     from activity where committee_id = $1`,
    [committeeId, branchIds],
  )
  const { rowCount } = await pool.query(
    `insert into attendance(committee_id, activity_id, member_id, branch_id, status, source)
     select h.committee_id, h.activity_id, m.member_id, m.branch_id, 'present', 'paper'
     from activity_host h join membership m on m.committee_id = h.committee_id and m.branch_id = h.branch_id
     where h.committee_id = $1`,
    [committeeId],
  )
  await pool.query(
    `insert into total(committee_id, branch_id, month, measure, subject, count)
     select h.committee_id, h.branch_id, to_char(a.held_on, 'YYYY-MM'), measure, a.kind,
       sum(case measure when 'held' then 1 else $2::int end)
     from activity_host h join activity a on a.committee_id = h.committee_id and a.id = h.activity_id,
       unnest(array['held', 'expected', 'present']) as measure
     where h.committee_id = $1 group by 1, 2, 3, 4, 5
     union all
     select h.committee_id, h.branch_id, to_char(a.held_on, 'YYYY-MM'), 'serviceMinutes', '', sum(120 * $2::int)
     from activity_host h join activity a on a.committee_id = h.committee_id and a.id = h.activity_id
     where h.committee_id = $1 and a.kind = 'volunteerService' group by 1, 2, 3`,
    [committeeId, membersOf.get(branchIds[0] ?? '')?.length ?? 0],
  )
  return rowCount ?? 0
}
