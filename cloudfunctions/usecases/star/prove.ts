import { sql } from 'drizzle-orm'
import type { Tx } from '../../database/database'
import { activity, attendance } from '../../database/schema/activity'
import { scoreEntry } from '../../database/schema/score'
import { appraisal, appraisalGrade, honour, veto } from '../../database/schema/star'
import { submission } from '../../database/schema/submission'

/** A record and a member for whom the standing entry does not say what the record says. */
export interface EntryDifference {
  memberId: string
  source: string
  sourceId: string
}

/**
 * Holds the standing score entries against the records, one by one; empty: they are right. Written apart from
 * `keepEntries`, so that one mistake cannot hide in both.
 */
export async function proveEntries(tx: Tx, committeeId: string): Promise<EntryDifference[]> {
  const result = await tx.execute(sql`
    with counted(member_id, source, source_id, says) as (
      select r.member_id, 'attendance', r.activity_id, concat_ws(' ', a.kind, r.status, a.held_on)
      from ${attendance} r
      join ${activity} a on a.committee_id = r.committee_id and a.id = r.activity_id and a.state = 'closed'
      where r.committee_id = ${committeeId}
      union all
      select member_id, 'submission', id, concat_ws(' ', kind, 'approved',
        case when served_on is null then (submitted_at at time zone 'Asia/Shanghai')::date else served_on end)
      from ${submission}
      where committee_id = ${committeeId} and state = 'approved' and kind not in ('makeup', 'leave')
      union all
      select member_id, 'honour', id, concat_ws(' ', kind, 'recorded', on_day, year)
      from ${honour} where committee_id = ${committeeId} and taken_back_by is null and kind <> 'advancedBranch'
      union all
      select g.member_id, 'appraisal', g.id, concat_ws(' ', 'appraisal', g.grade, a.held_on, g.year)
      from ${appraisalGrade} g join ${appraisal} a using (committee_id, year, branch_id)
      where g.committee_id = ${committeeId} and g.grade is not null
      union all
      select member_id, 'veto', id, concat_ws(' ', kind, 'recorded', on_day, year)
      from ${veto} where committee_id = ${committeeId} and lifted_by is null
    ),
    kept(member_id, source, source_id, says) as (
      select member_id, source, source_id, concat_ws(' ', kind, outcome, on_day,
        case when source not in ('attendance', 'submission') then year end)
      from ${scoreEntry} e
      where committee_id = ${committeeId} and turn % 2 = 1 and not exists (
        select from ${scoreEntry} later where later.committee_id = e.committee_id and later.member_id = e.member_id
          and later.source = e.source and later.source_id = e.source_id and later.turn > e.turn)
    )
    select member_id as "memberId", source, source_id as "sourceId"
    from kept full join counted using (member_id, source, source_id)
    where kept.says is distinct from counted.says
    order by 1, 2, 3`)
  return (result as { rows: EntryDifference[] }).rows
}
