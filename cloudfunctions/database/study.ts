import { sql } from 'drizzle-orm'
import type { StudyFigures } from '../../src/contract/study'
import { addDays, instantAt, monthsOf, type Period } from '../../src/domain/calendar'
import type { Tx } from './database'
import { activity, activityHost, activityTopic, attendance } from './schema/activity'
import { total } from './schema/books'
import { bookCopies } from './schema/study'
import { submission } from './schema/submission'

export interface StudyCount {
  topicId: string
  branchId: string
  measure: keyof StudyFigures
  count: number
}

/**
 * What each branch did with each topic in a period, in one query. The sessions are those of the totals; the rest, which
 * has no totals by topic, is counted from the records. A session's day is the Beijing one on which it was held, as in
 * the totals, and a joint session counts for each of its hosts.
 */
export async function studyCounts(tx: Tx, committeeId: string, period: Period): Promise<StudyCount[]> {
  const { from, to } = period
  const months = sql.join(
    monthsOf(period).map((month) => sql`${month}`),
    sql`, `,
  )
  const within = (column: ReturnType<typeof sql>) =>
    sql`${column} >= ${instantAt(from, '00:00').toISOString()}::timestamptz
      and ${column} < ${instantAt(addDays(to, 1), '00:00').toISOString()}::timestamptz`
  const result = await tx.execute(sql`
    select counted.topic_id as "topicId", counted.branch_id as "branchId", counted.measure, counted.count::int
    from (
      select subject::uuid as topic_id, branch_id, 'sessions' as measure, sum(count) as count
      from ${total}
      where committee_id = ${committeeId} and measure = 'studied' and month in (${months}) group by 1, 2
      union all
      select t.topic_id, h.branch_id, 'others', count(*)
      from ${activity} a
      join ${activityTopic} t on t.committee_id = a.committee_id and t.activity_id = a.id
      join ${activityHost} h on h.committee_id = a.committee_id and h.activity_id = a.id
      where a.committee_id = ${committeeId} and a.state = 'closed' and a.kind <> 'studySession'
        and ${within(sql`a.starts_at`)}
      group by 1, 2
      union all
      select t.topic_id, r.branch_id, 'attendances', count(*)
      from ${activity} a
      join ${activityTopic} t on t.committee_id = a.committee_id and t.activity_id = a.id
      join ${attendance} r on r.committee_id = a.committee_id and r.activity_id = a.id
      where a.committee_id = ${committeeId} and a.state = 'closed' and a.kind = 'studySession'
        and r.status = 'present' and ${within(sql`a.starts_at`)}
      group by 1, 2
      union all
      select s.topic_id, s.branch_id, 'reflections', count(*)
      from ${submission} s
      where s.committee_id = ${committeeId} and s.state = 'approved' and s.kind = 'reflection'
        and s.topic_id is not null and ${within(sql`s.submitted_at`)}
      group by 1, 2
      union all
      select c.topic_id, c.branch_id, m.measure, sum(c.copies)
      from ${bookCopies} c
      join (values ('copies'), ('copiesInAll')) m(measure) on m.measure = 'copiesInAll' or c.given_on >= ${from}
      where c.committee_id = ${committeeId} and c.given_on <= ${to} group by 1, 2, 3
    ) as counted where counted.count <> 0`)
  return (result as { rows: StudyCount[] }).rows
}
