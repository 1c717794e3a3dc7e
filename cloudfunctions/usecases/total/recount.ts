import { sql } from 'drizzle-orm'
import { limits } from '../../../src/domain/limits'
import type { Tally } from '../../../src/domain/total'
import type { Tx } from '../../database/database'
import { activity, activityHost, activityTopic, attendance } from '../../database/schema/activity'
import { total } from '../../database/schema/books'
import { checkup, finding } from '../../database/schema/checkup'
import { obligation } from '../../database/schema/obligation'
import { submission } from '../../database/schema/submission'

export interface Difference extends Omit<Tally, 'count'> {
  /** What the books say, and what the records say. */
  kept: number
  counted: number
}

/**
 * Counts everything anew from the records and names each cell in which the totals differ; empty: they are right.
 * Written in SQL, apart from `domain/total.ts`, so that one mistake cannot hide in both.
 */
export async function recount(tx: Tx, committeeId: string): Promise<Difference[]> {
  const month = sql`to_char(a.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM')`
  const result = await tx.execute(sql`
    with records(branch_id, month, measure, subject, count) as (
      select h.branch_id, ${month}, 'held', a.kind, count(*)
      from ${activity} a join ${activityHost} h on h.committee_id = a.committee_id and h.activity_id = a.id
      where a.committee_id = ${committeeId} and a.state = 'closed' group by 1, 2, 4
      union all
      select h.branch_id, ${month}, 'studied', t.topic_id::text, count(*)
      from ${activity} a join ${activityHost} h on h.committee_id = a.committee_id and h.activity_id = a.id
      join ${activityTopic} t on t.committee_id = a.committee_id and t.activity_id = a.id
      where a.committee_id = ${committeeId} and a.state = 'closed' and a.kind = 'studySession' group by 1, 2, 4
      union all
      select r.branch_id, ${month}, m.measure, a.kind, count(*)
      from ${activity} a join ${attendance} r on r.committee_id = a.committee_id and r.activity_id = a.id
      join (values ('expected'), ('present'), ('leave')) m(measure) on case m.measure
        when 'expected' then r.status <> 'leave' else r.status = m.measure end
      where a.committee_id = ${committeeId} and a.state = 'closed'
        and exists (select from ${activityHost} h where h.committee_id = a.committee_id and h.activity_id = a.id)
      group by 1, 2, 3, 4
      union all
      select r.branch_id, ${month}, 'serviceMinutes', '', sum(coalesce(r.minutes,
        least(floor(extract(epoch from a.ends_at - a.starts_at) / 60), ${limits.serviceMinutes}::int)))
      from ${activity} a join ${attendance} r on r.committee_id = a.committee_id and r.activity_id = a.id
      where a.committee_id = ${committeeId} and a.state = 'closed' and a.kind = 'volunteerService'
        and r.status = 'present'
        and exists (select from ${activityHost} h where h.committee_id = a.committee_id and h.activity_id = a.id)
      group by 1, 2
      union all
      select s.branch_id,
        to_char(coalesce(s.served_on, (s.submitted_at at time zone 'Asia/Shanghai')::date), 'YYYY-MM'),
        m.measure, '', sum(case m.measure when 'serviceMinutes' then s.minutes else 1 end)
      from ${submission} s
      join (values ('reflection', 'reflection'), ('serviceReport', 'serviceReport'), ('serviceReport', 'serviceMinutes'))
        m(kind, measure) on m.kind = s.kind
      where s.committee_id = ${committeeId} and s.state = 'approved'
        and (m.measure <> 'serviceMinutes' or s.activity_id is null) group by 1, 2, 3
      union all
      select o.branch_id, to_char(o.to_day, 'YYYY-MM'), m.measure, o.kind, count(*)
      from ${obligation} o
      join (values ('owed'), ('metOnTime'), ('metLate')) m(measure) on case m.measure
        when 'owed' then true when 'metOnTime' then o.met_on <= o.to_day else o.met_on > o.to_day end
      where o.committee_id = ${committeeId} and o.waived_reason is null and o.branch_id is not null group by 1, 2, 3, 4
      union all
      select f.branch_id, to_char(f.found_at at time zone 'Asia/Shanghai', 'YYYY-MM'), m.measure, '', count(*)
      from ${finding} f join ${checkup} c on c.committee_id = f.committee_id and c.id = f.checkup_id
      join (values ('found'), ('verified')) m(measure) on m.measure = 'found' or f.state = 'verified'
      where f.committee_id = ${committeeId} and c.state <> 'checking' group by 1, 2, 3
    ),
    counted as (
      select branch_id, month, measure, subject, sum(count) as count from records group by 1, 2, 3, 4
    ),
    kept as (select branch_id, month, measure, subject, count from ${total} where committee_id = ${committeeId})
    select branch_id as "branchId", month, measure, subject,
      coalesce(kept.count, 0)::int as kept, coalesce(counted.count, 0)::int as counted
    from kept full join counted using (branch_id, month, measure, subject)
    where coalesce(kept.count, 0) <> coalesce(counted.count, 0)
    order by 1, 2, 3, 4`)
  return (result as { rows: Difference[] }).rows
}
