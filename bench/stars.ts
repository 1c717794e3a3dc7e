import { Pool } from 'pg'
import { openPostgres } from '../cloudfunctions/database/postgres'
import { starFactsOf } from '../cloudfunctions/database/starFacts'
import { rate } from '../src/domain/star'
import { defaultSettings } from '../src/domain/settings'
import { type BenchCommittee, makeCommittee } from './organisation'

const BRANCHES = 10
const SIZE = 30
const RUNS = 9
const YEAR = 2022

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** All ratings of a committee of 300 members over a year, anew from their score entries. */
export async function benchStars({ url, superuserUrl }: { url: string; superuserUrl: string }) {
  const pool = new Pool({
    connectionString: superuserUrl,
    max: 1,
    options: '-c session_replication_role=replica',
  })
  // When a part of the run throws, the server is stopped under the pool; that must not hide what was thrown.
  pool.on('error', () => undefined)
  const committee = await makeCommittee(pool, BRANCHES, SIZE)
  const entries = await enter(pool, committee)
  await pool.query('vacuum analyze')
  await pool.end()
  const database = await openPostgres(url, 1)
  const { committeeId } = committee
  const memberIds = [...committee.membersOf.values()].flat()
  const once = async () => {
    const began = performance.now()
    const { rules, facts } = await database.transaction({ committeeId }, (tx) =>
      starFactsOf(tx, committeeId, memberIds, YEAR, defaultSettings),
    )
    const ratings = [...facts.values()].map((each) => rate(each, rules, YEAR, `${YEAR}-12-31`))
    return { milliseconds: performance.now() - began, rated: ratings.filter(({ score }) => score > 0).length }
  }
  const runs = [await once()]
  while (runs.length < RUNS) runs.push(await once())
  await database.close()
  return {
    members: memberIds.length,
    rated: runs[0]?.rated ?? 0,
    entries,
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
  }
}

/** Eight gatherings and reflections a month for each member, one in ten of them corrected once. */
async function enter(pool: Pool, { committeeId, officerId }: BenchCommittee): Promise<number> {
  const { rowCount } = await pool.query(
    `with source as (
       select day::date as on_day, kind, gen_random_uuid() as id, row_number() over () as n
       from generate_series('2022-01-05'::timestamp, '2022-12-05', interval '1 month') as day,
         unnest(array['themeDay', 'studySession', 'volunteerService', 'groupMeeting', 'branchAssembly',
           'politicalBirthday', 'partyLecture', 'reflection']) as kind)
     insert into score_entry(committee_id, member_id, source, source_id, turn, year, kind, outcome, title, on_day,
       by_id, at)
     select $1, m.id, case s.kind when 'reflection' then 'submission' else 'attendance' end, s.id, turn, ${YEAR},
       s.kind, case when s.kind = 'reflection' then 'approved' when turn < 3 and s.n % 10 = 0 then 'absent' else 'present' end,
       't', s.on_day, $2, s.on_day
     from member m, source s, generate_series(1, 3) as turn
     where m.committee_id = $1 and (turn = 1 or s.n % 10 = 0)`,
    [committeeId, officerId],
  )
  return rowCount ?? 0
}
