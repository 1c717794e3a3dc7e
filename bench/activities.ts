import type { Pool } from 'pg'
import type { BenchCommittee } from './organisation'

/**
 * Closed activities of the first months of 2022 with everybody present, and the totals that follow: of four kinds, each
 * `times` a month and branch. Gives the number of attendances.
 */
export async function fillActivities(
  pool: Pool,
  { committeeId, branchIds, membersOf, officerId }: BenchCommittee,
  { months, times }: { months: number; times: number },
) {
  await pool.query(
    `insert into activity(committee_id, id, kind, title, starts_at, ends_at, place, note, state, held_on, counts_on,
       secret, planned_by, planned_at)
     select $1, gen_random_uuid(), kind, 't', day, day + interval '2 hours', 'p', '', 'closed', day::date, day::date,
       '\\x00', $2, day
     from generate_series('2022-01-10 02:00Z'::timestamptz, '2022-01-10 02:00Z'::timestamptz + ($4::int - 1) * interval '1 month', interval '1 month') as day,
       unnest(array['themeDay', 'studySession', 'volunteerService', 'branchCommitteeMeeting']) as kind,
       generate_series(1, $3::int)`,
    [committeeId, officerId, branchIds.length * times, months],
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
