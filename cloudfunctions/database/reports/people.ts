import { type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '../../../src/domain/calendar'
import type { HonourKind } from '../../../src/domain/honour'
import type { BranchKind } from '../../../src/domain/obligation'
import type { Tx } from '../database'
import { topic } from '../schema/activity'
import { branch, group, member, membership } from '../schema/organization'
import { honour, veto } from '../schema/star'
import { bookCopies } from '../schema/study'
import { type Asked, belonged, daysOf, inBooks, livesIn, livesOn, record, type Records } from './record'

export const branchesOfKind =
  (kind: BranchKind): Records =>
  (asked) =>
    sql`${record({
      ...{ id: sql`b.id`, day: sql`b.alive_from`, title: sql`b.name`, branchId: sql`b.id` },
      ...{ page: 'branch', pageId: sql`b.id` },
    })}
    from ${branch} b where b.committee_id = ${asked.committeeId} and b.kind = ${kind}
      and ${livesIn(sql`b.alive_from`, sql`b.alive_to`, asked)} and ${inBooks(sql`b.id`, asked)}`

/** Where each member works on the day: the branch that has them on loan, else their home. */
export const membersOf =
  (kind?: BranchKind): Records =>
  (asked) =>
    sql`${record({
      ...{ id: sql`m.id`, day: sql`m.joined_on`, title: sql`m.name`, branchId: sql`w.branch_id` },
      ...{ page: 'member', pageId: sql`m.id` },
    })}
    from (select distinct on (s.member_id) s.member_id, s.branch_id from ${membership} s
      where s.committee_id = ${asked.committeeId} and ${livesOn(sql`s.from_day`, sql`s.to_day`, asked)}
      order by s.member_id, s.kind = 'loan' desc) w
    join ${member} m on m.committee_id = ${asked.committeeId} and m.id = w.member_id
    join ${branch} b on b.committee_id = ${asked.committeeId} and b.id = w.branch_id
    where ${kind ? sql`b.kind = ${kind}` : sql`true`} and ${inBooks(sql`w.branch_id`, asked)}`

export const youthGroups: Records = (asked) =>
  sql`${record({
    ...{ id: sql`g.id`, day: sql`g.alive_from`, title: sql`g.name`, branchId: sql`g.branch_id` },
    ...{ page: 'groups', pageId: sql`g.branch_id` },
  })}
  from ${group} g where g.committee_id = ${asked.committeeId} and g.kind = 'youth'
    and ${livesOn(sql`g.alive_from`, sql`g.alive_to`, asked)} and ${inBooks(sql`g.branch_id`, asked)}`

/** Honours that stand, of a branch or of those who belonged to it. */
const honoursThatStand = (asked: Asked): SQL => sql`
  from ${honour} h left join ${member} m on m.committee_id = h.committee_id and m.id = h.member_id
  left join ${branch} b on b.committee_id = h.committee_id and b.id = h.branch_id
  where h.committee_id = ${asked.committeeId} and h.taken_back_at is null and ${daysOf(sql`h.on_day`, asked)}
    and ${
      asked.branchId === null
        ? sql`true`
        : sql`(h.branch_id = ${asked.branchId} or ${belonged(sql`h.member_id`, sql`h.on_day`, asked)})`
    }`
const honoured = sql`coalesce(m.name, b.name)`

export const honoursOf =
  (kind: HonourKind): Records =>
  (asked) =>
    sql`${record({
      ...{ id: sql`h.id`, day: sql`h.on_day`, title: honoured, detail: sql`h.title` },
      ...{ branchId: sql`h.branch_id`, page: 'honours', pageId: sql`h.year` },
    })} ${honoursThatStand(asked)} and h.kind = ${kind}`

interface HonourRow {
  kind: HonourKind
  name: string
  documentNumber: string
  on: CalendarDate
}

/** The same of all kinds, as a list of who was honoured. */
export async function honourList(tx: Tx, asked: Asked): Promise<HonourRow[]> {
  const { rows } = (await tx.execute(sql`
    select h.kind, ${honoured} as name, h.document_number as "documentNumber", h.on_day::text as on
    ${honoursThatStand(asked)} order by h.kind, h.on_day, name, h.id`)) as { rows: HonourRow[] }
  return rows
}

export const vetoes: Records = (asked) =>
  sql`${record({ id: sql`v.id`, day: sql`v.on_day`, title: sql`m.name`, detail: sql`v.title` })}
    from ${veto} v join ${member} m on m.committee_id = v.committee_id and m.id = v.member_id
    where v.committee_id = ${asked.committeeId} and v.lifted_at is null and ${daysOf(sql`v.on_day`, asked)}
      and ${belonged(sql`v.member_id`, sql`v.on_day`, asked)}`

/** In copies; those that were taken back are lines of fewer than none. */
export const copies: Records = (asked) =>
  sql`${record({
    ...{
      id: sql`c.id`,
      day: sql`c.given_on`,
      title: sql`t.title`,
      detail: sql`c.note`,
      amount: sql`c.copies`,
    },
    ...{ branchId: sql`c.branch_id`, page: 'topic', pageId: sql`c.topic_id` },
  })}
  from ${bookCopies} c join ${topic} t on t.committee_id = c.committee_id and t.id = c.topic_id
  where c.committee_id = ${asked.committeeId} and ${daysOf(sql`c.given_on`, asked)}
    and ${inBooks(sql`c.branch_id`, asked)}`
