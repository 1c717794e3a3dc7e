import { type SQL, sql } from 'drizzle-orm'
import { monthOf } from '../../../src/domain/calendar'
import type { Kind } from '../../../src/domain/obligation'
import { ownerName } from '../obligations'
import { obligation } from '../schema/obligation'
import { branch, member } from '../schema/organization'
import { talk, talkPair } from '../schema/talk'
import { type Asked, daysOf, inBooks, record, type Records } from './record'

type Standing = 'owed' | 'metOnTime' | 'metLate' | 'missed'

const stands = (standing: Standing, { today }: Asked): SQL => {
  switch (standing) {
    case 'owed':
      return sql`true`
    case 'metOnTime':
      return sql`${obligation.metOn} <= ${obligation.to}`
    case 'metLate':
      return sql`${obligation.metOn} > ${obligation.to}`
    case 'missed':
      return sql`${obligation.metOn} is null and ${obligation.to} < ${`${monthOf(today)}-01`}`
  }
}

const duePart = (asked: Asked): SQL =>
  sql`${obligation.committeeId} = ${asked.committeeId} and ${obligation.waivedReason} is null
    and ${daysOf(sql`${obligation.to}`, asked)}`

/** What fell due in the books of the branches. The title is the kind, the detail whose it is. */
export const obligations =
  (standing: Standing): Records =>
  (asked) =>
    sql`${record({
      ...{ id: sql`${obligation.ownerId} || ' ' || ${obligation.kind} || ' ' || ${obligation.from}` },
      ...{ day: sql`${obligation.to}`, title: sql`${obligation.kind}`, detail: ownerName },
      ...{ branchId: sql`${obligation.branchId}`, page: 'year', pageId: sql`${obligation.branchId}` },
    })}
    from ${obligation} where ${duePart(asked)} and ${obligation.branchId} is not null
      and ${inBooks(sql`${obligation.branchId}`, asked)} and ${stands(standing, asked)}`

/** What fell due of a kind that is in no branch's books. */
export const owedByNoBranch =
  (kind: Kind): Records =>
  (asked) =>
    sql`${record({
      ...{ id: sql`${obligation.ownerId} || ' ' || ${obligation.from}`, day: sql`${obligation.to}` },
      ...{ title: sql`${obligation.kind}`, detail: ownerName, page: 'talks' },
    })}
    from ${obligation} where ${duePart(asked)} and ${obligation.kind} = ${kind}`

/** The branches that have missed something. */
export const branchesBehind: Records = (asked) =>
  sql`${record({ id: sql`b.id`, title: sql`b.name`, branchId: sql`b.id`, page: 'branch', pageId: sql`b.id` })}
    from ${branch} b where b.committee_id = ${asked.committeeId} and ${inBooks(sql`b.id`, asked)}
      and exists (select from ${obligation} where ${duePart(asked)} and ${obligation.branchId} = b.id
        and ${stands('missed', asked)})`

/** Talks that were held; what was said is nobody's business here. */
export const talks: Records = (asked) =>
  sql`${record({
    ...{ id: sql`t.id`, day: sql`t.held_on`, title: sql`l.name || '、' || h.name`, detail: sql`t.topic` },
    ...{ page: 'talks' },
  })}
  from ${talk} t join ${talkPair} p on p.committee_id = t.committee_id and p.id = t.pair_id
  join ${member} l on l.committee_id = p.committee_id and l.id = p.leader_id
  join ${member} h on h.committee_id = p.committee_id and h.id = p.section_head_id
  where t.committee_id = ${asked.committeeId} and ${daysOf(sql`t.held_on`, asked)}`
