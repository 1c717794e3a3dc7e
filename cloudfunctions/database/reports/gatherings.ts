import { sql } from 'drizzle-orm'
import { limits } from '../../../src/domain/limits'
import { holderOf, type Kind } from '../../../src/domain/obligation'
import { activity, activityHost, activityTopic, attendance } from '../schema/activity'
import { celebrant } from '../schema/birthday'
import { branch, member } from '../schema/organization'
import { submission } from '../schema/submission'
import { type Asked, belonged, during, inBooks, record, type Records } from './record'

const isClosed = (asked: Asked) =>
  sql`a.committee_id = ${asked.committeeId} and a.state = 'closed' and ${during(sql`a.starts_at`, asked)}`
const day = sql`(a.starts_at at time zone 'Asia/Shanghai')::date`
const withHost = sql`join ${activityHost} h on h.committee_id = a.committee_id and h.activity_id = a.id`

/** The page of an activity is for the branches that host it. */
const pageOfHost = ({ branchId }: Asked) =>
  branchId === null
    ? sql`a.id`
    : sql`case when exists (select from ${activityHost} p where p.committee_id = a.committee_id
        and p.activity_id = a.id and p.branch_id = ${branchId}) then a.id end`

interface Which {
  kind?: Kind
  /** Of the branches of a kind alone. */
  ofRetired?: true
  topicId?: string
  frontLine?: true
}

/** A line an activity and hosting branch; what the committee holds has no host, and a line an activity. */
export const gatherings =
  ({ kind, ofRetired, topicId, frontLine }: Which): Records =>
  (asked) => {
    const page = { page: 'activity' as const, pageId: sql`a.id` }
    if (kind && holderOf(kind) === 'committee') {
      return sql`${record({ id: sql`a.id`, day, title: sql`a.title`, detail: sql`a.place`, ...page })}
        from ${activity} a where ${isClosed(asked)} and a.kind = ${kind}`
    }
    const fields = { id: sql`a.id || ' ' || h.branch_id`, title: sql`a.title`, branchId: sql`h.branch_id` }
    return sql`${record({ ...fields, day, ...page })}
      from ${activity} a ${withHost} join ${branch} b on b.committee_id = h.committee_id and b.id = h.branch_id
      where ${isClosed(asked)} and ${inBooks(sql`h.branch_id`, asked)}
        and ${kind ? sql`a.kind = ${kind}` : sql`true`} and ${ofRetired ? sql`b.kind = 'retired'` : sql`true`}
        and ${frontLine ? sql`a.front_line` : sql`true`}
        and ${
          topicId === undefined
            ? sql`true`
            : sql`exists (select from ${activityTopic} t where t.committee_id = a.committee_id
                and t.activity_id = a.id and t.topic_id = ${topicId})`
        }`
  }

const minutes = sql`coalesce(r.minutes,
  least(floor(extract(epoch from a.ends_at - a.starts_at) / 60), ${limits.serviceMinutes}::int))`

/** A line a person and activity of the branches: who came, or was expected. */
export const attendances =
  ({
    kind,
    status,
    ofRetired,
    inMinutes,
  }: {
    kind?: Kind
    status: 'present' | 'expected'
    ofRetired?: true
    inMinutes?: true
  }): Records =>
  (asked) =>
    sql`${record({
      ...{ id: sql`a.id || ' ' || r.member_id`, day, title: sql`m.name`, detail: sql`a.title` },
      ...{ branchId: sql`r.branch_id`, ...(inMinutes && { amount: minutes }) },
      ...{ page: 'activity', pageId: pageOfHost(asked) },
    })}
    from ${activity} a join ${attendance} r on r.committee_id = a.committee_id and r.activity_id = a.id
    join ${member} m on m.committee_id = r.committee_id and m.id = r.member_id
    join ${branch} b on b.committee_id = r.committee_id and b.id = r.branch_id
    where ${isClosed(asked)} and ${kind ? sql`a.kind = ${kind}` : sql`true`}
      and ${status === 'present' ? sql`r.status = 'present'` : sql`r.status <> 'leave'`}
      and ${ofRetired ? sql`b.kind = 'retired'` : sql`true`} and ${inBooks(sql`r.branch_id`, asked)}
      and exists (select from ${activityHost} h where h.committee_id = a.committee_id and h.activity_id = a.id)`

const approved = (kind: 'reflection' | 'serviceReport', asked: Asked) => {
  const handedIn = sql`(s.submitted_at at time zone 'Asia/Shanghai')::date`
  const on = kind === 'reflection' ? handedIn : sql`coalesce(s.served_on, ${handedIn})`
  const rest = sql`from ${submission} s
    join ${member} m on m.committee_id = s.committee_id and m.id = s.member_id
    where s.committee_id = ${asked.committeeId} and s.kind = ${kind} and s.state = 'approved'
      and ${on} between ${asked.period.from} and ${asked.period.to} and ${inBooks(sql`s.branch_id`, asked)}`
  const fields = {
    id: sql`s.id`,
    day: on,
    title: sql`s.title`,
    detail: sql`m.name`,
    branchId: sql`s.branch_id`,
  }
  return { fields: { ...fields, page: 'submission' as const, pageId: sql`s.id` }, rest }
}

export const submissions =
  (kind: 'reflection' | 'serviceReport'): Records =>
  (asked) => {
    const { fields, rest } = approved(kind, asked)
    return sql`${record(fields)} ${rest}`
  }

/** In minutes: who came to services, and what was reported of others. */
export const serviceTime: Records = (asked) => {
  const { fields, rest } = approved('serviceReport', asked)
  return sql`${attendances({ kind: 'volunteerService', status: 'present', inMinutes: true })(asked)}
    union all ${record({ ...fields, amount: sql`coalesce(s.minutes, 0)` })} ${rest} and s.activity_id is null`
}

/** A line a person and gathering; of a branch, those who belonged to it then. */
export const celebrants: Records = (asked) =>
  sql`${record({
    ...{ id: sql`a.id || ' ' || c.member_id`, day, title: sql`m.name`, detail: sql`a.title` },
    ...{ page: 'activity', pageId: pageOfHost(asked) },
  })}
  from ${activity} a join ${celebrant} c on c.committee_id = a.committee_id and c.activity_id = a.id
  join ${member} m on m.committee_id = c.committee_id and m.id = c.member_id
  where ${isClosed(asked)} and a.kind = 'politicalBirthday' and ${belonged(sql`c.member_id`, day, asked)}`
