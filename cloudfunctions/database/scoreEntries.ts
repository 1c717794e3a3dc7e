import { sql } from 'drizzle-orm'
import type { ScoreEntry } from '../../src/domain/scoreEntry'
import type { Tx } from './database'
import { rowsAsJson } from './json'
import { activity, attendance } from './schema/activity'
import { member } from './schema/organization'
import { scoreEntry } from './schema/score'
import { appraisalGrade, appraisal, honour, veto } from './schema/star'
import { review, submission } from './schema/submission'

/** A year's entries and counter-entries of the member of the row. */
export const entriesIn = (year: number) =>
  rowsAsJson<ScoreEntry>(
    {
      source: scoreEntry.source,
      sourceId: scoreEntry.sourceId,
      turn: scoreEntry.turn,
      kind: scoreEntry.kind,
      outcome: scoreEntry.outcome,
      title: scoreEntry.title,
      on: scoreEntry.on,
      activityId: scoreEntry.activityId,
      by: sql`(select recorder.name from ${member} as recorder
        where recorder.committee_id = ${scoreEntry.committeeId} and recorder.id = ${scoreEntry.byId})`,
    },
    sql`from ${scoreEntry}
      where ${scoreEntry.committeeId} = ${member.committeeId} and ${scoreEntry.memberId} = ${member.id}
        and ${scoreEntry.year} = ${year}`,
  )

/** The records that a transaction touched: activities whose roll counts, submissions, honours, grades, vetoes. */
export interface Touched {
  activityIds?: readonly string[]
  submissionIds?: readonly string[]
  honourIds?: readonly string[]
  gradeIds?: readonly string[]
  vetoIds?: readonly string[]
}

/**
 * Brings the score entries of the touched records to what the records say now: a counter-entry for what stands and is
 * no more so, an entry for what is new. Call it once they are written; where nothing changed, nothing is added.
 */
export async function keepEntries(
  tx: Tx,
  committeeId: string,
  now: Date,
  { activityIds = [], submissionIds = [], honourIds = [], gradeIds = [], vetoIds = [] }: Touched,
): Promise<void> {
  const sourceIds = [...activityIds, ...submissionIds, ...honourIds, ...gradeIds, ...vetoIds]
  if (sourceIds.length === 0) return
  const listed = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`
  await tx.execute(sql`
    with record as (
      select r.member_id, 'attendance' as source, a.id as source_id, extract(year from a.held_on)::int as year,
        a.kind, r.status as outcome, a.title, a.held_on as on_day, null::uuid as activity_id,
        case when r.source in ('scan', 'nearby') then null else r.recorded_by end as by_id
      from ${activity} a join ${attendance} r on r.committee_id = a.committee_id and r.activity_id = a.id
      where a.committee_id = ${committeeId} and a.id = any(${listed(activityIds)}) and a.state = 'closed'
      union all
      select s.member_id, 'submission', s.id, extract(year from d.on_day)::int, s.kind, 'approved', s.title, d.on_day,
        s.activity_id, v.reviewer_id
      from ${submission} s
      cross join lateral (select coalesce(s.served_on, (s.submitted_at at time zone 'Asia/Shanghai')::date)) d(on_day)
      left join ${review} v on v.committee_id = s.committee_id and v.submission_id = s.id and v.round = s.round
      where s.committee_id = ${committeeId} and s.id = any(${listed(submissionIds)})
        and s.state = 'approved' and s.kind in ('reflection', 'serviceReport')
      union all
      select h.member_id, 'honour', h.id, h.year, h.kind, 'recorded', h.title, h.on_day, null, h.recorded_by
      from ${honour} h
      where h.committee_id = ${committeeId} and h.id = any(${listed(honourIds)})
        and h.member_id is not null and h.taken_back_at is null
      union all
      select g.member_id, 'appraisal', g.id, g.year, 'appraisal', g.grade, '民主评议：' || g.grade, a.held_on, null,
        g.graded_by
      from ${appraisalGrade} g
      join ${appraisal} a on a.committee_id = g.committee_id and a.year = g.year and a.branch_id = g.branch_id
      where g.committee_id = ${committeeId} and g.id = any(${listed(gradeIds)}) and g.grade is not null
      union all
      select v.member_id, 'veto', v.id, v.year, v.kind, 'recorded', v.title, v.on_day, null, v.recorded_by
      from ${veto} v
      where v.committee_id = ${committeeId} and v.id = any(${listed(vetoIds)}) and v.lifted_at is null
    ),
    last as (
      select distinct on (member_id, source, source_id) *
      from ${scoreEntry} where committee_id = ${committeeId} and source_id = any(${listed(sourceIds)})
      order by member_id, source, source_id, turn desc
    ),
    pair as (
      select n, l, coalesce(n.member_id, l.member_id) as member_id, coalesce(n.source, l.source) as source,
        coalesce(n.source_id, l.source_id) as source_id, coalesce(l.turn, 0) as turn,
        coalesce(l.turn, 0) % 2 = 1 as stands,
        (n.year, n.kind, n.outcome, n.title, n.on_day, n.activity_id, n.by_id)
          is not distinct from (l.year, l.kind, l.outcome, l.title, l.on_day, l.activity_id, l.by_id) as same
      from record n full join last l
        on l.member_id = n.member_id and l.source = n.source and l.source_id = n.source_id
    )
    insert into ${scoreEntry} (committee_id, member_id, source, source_id, turn,
      year, kind, outcome, title, on_day, activity_id, by_id, at)
    select ${committeeId}::uuid, member_id, source, source_id, turn + 1,
      (l).year, (l).kind, (l).outcome, (l).title, (l).on_day, (l).activity_id, (l).by_id, ${now.toISOString()}::timestamptz
    from pair where stands and not same
    union all
    select ${committeeId}::uuid, member_id, source, source_id, turn + case when stands then 2 else 1 end,
      (n).year, (n).kind, (n).outcome, (n).title, (n).on_day, (n).activity_id, (n).by_id, ${now.toISOString()}::timestamptz
    from pair where (n).member_id is not null and not (stands and same)`)
}
