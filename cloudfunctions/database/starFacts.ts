import { and, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { dateOf } from '../../src/domain/calendar'
import type { Gathering, Span, StarFacts } from '../../src/domain/star'
import type { Tx } from './database'
import { rowsAsJson } from './json'
import { activity, attendance } from './schema/activity'
import { exemption, member, membership } from './schema/organization'
import { review, submission } from './schema/submission'

const recorder = alias(member, 'recorder')

interface GatheringLine extends Gathering {
  recordedIn: string | null
}

interface ApprovedLine {
  id: string
  kind: 'reflection' | 'serviceReport'
  title: string
  submittedAt: string
  servedOn: string | null
  activityId: string | null
  minutes: number | null
  by: string | null
}

/** The closed activities of a year at which the member of the row was expected. */
const gatheringsIn = (year: number) =>
  rowsAsJson<GatheringLine>(
    {
      id: activity.id,
      kind: activity.kind,
      title: activity.title,
      on: activity.heldOn,
      status: attendance.status,
      recordedIn: attendance.source,
      by: recorder.name,
    },
    sql`from ${attendance}
      join ${activity} on ${activity.committeeId} = ${attendance.committeeId} and ${activity.id} = ${attendance.activityId}
      left join ${member} as recorder
        on ${recorder.committeeId} = ${attendance.committeeId} and ${recorder.id} = ${attendance.recordedBy}
      where ${attendance.committeeId} = ${member.committeeId} and ${attendance.memberId} = ${member.id}
        and ${activity.state} = 'closed' and ${activity.heldOn} between ${`${year}-01-01`} and ${`${year}-12-31`}
      order by ${activity.heldOn}, ${activity.id}`,
  )

/** What they handed in and got approved, generous by a day on both sides: the Beijing day decides afterwards. */
const approvedIn = (year: number) =>
  rowsAsJson<ApprovedLine>(
    {
      id: submission.id,
      kind: submission.kind,
      title: submission.title,
      submittedAt: submission.submittedAt,
      servedOn: submission.servedOn,
      activityId: submission.activityId,
      minutes: submission.minutes,
      by: recorder.name,
    },
    sql`from ${submission}
      left join ${review} on ${review.committeeId} = ${submission.committeeId}
        and ${review.submissionId} = ${submission.id} and ${review.round} = ${submission.round}
      left join ${member} as recorder
        on ${recorder.committeeId} = ${review.committeeId} and ${recorder.id} = ${review.reviewerId}
      where ${submission.committeeId} = ${member.committeeId} and ${submission.memberId} = ${member.id}
        and ${submission.state} = 'approved' and ${submission.kind} in ('reflection', 'serviceReport')
        and (${submission.submittedAt} >= ${`${year - 1}-12-31`}::timestamptz
          or ${submission.servedOn} >= ${`${year}-01-01`})
      order by ${submission.submittedAt}, ${submission.id}`,
  )

/** The days of a year on which they belonged to the committee, or were exempt. */
const spansIn = (year: number, table: typeof membership | typeof exemption) =>
  rowsAsJson<Span>(
    { from: table.from, to: table.to },
    sql`from ${table}
      where ${table.committeeId} = ${member.committeeId} and ${table.memberId} = ${member.id}
        and ${table.from} <= ${`${year}-12-31`} and (${table.to} is null or ${table.to} >= ${`${year}-01-01`})`,
  )

/** All that a year holds of the member of each row, to be selected beside others; `starFactsFrom` reads it. */
export const starFields = (year: number) => ({
  belongs: spansIn(year, membership),
  exempt: spansIn(year, exemption),
  gatherings: gatheringsIn(year),
  approved: approvedIn(year),
})

interface StarLines {
  belongs: Span[]
  exempt: Span[]
  gatherings: GatheringLine[]
  approved: ApprovedLine[]
}

export function starFactsFrom({ belongs, exempt, gatherings, approved }: StarLines, year: number): StarFacts {
  const inYear = approved
    .map(({ servedOn, submittedAt, ...rest }) => ({ ...rest, on: servedOn ?? dateOf(submittedAt) }))
    .filter(({ on }) => `${year}-01-01` <= on && on <= `${year}-12-31`)
  return {
    belongs,
    exempt,
    gatherings: gatherings.map(({ recordedIn, by, ...gathering }) => {
      const self = recordedIn === 'scan' || recordedIn === 'nearby'
      return { ...gathering, by: self ? null : by }
    }),
    reflections: inYear
      .filter(({ kind }) => kind === 'reflection')
      .map(({ id, title, on, by }) => ({ id, title, on, by })),
    serviceReports: inYear
      .filter(({ kind }) => kind === 'serviceReport')
      .map(({ id, title, on, by, activityId, minutes }) => ({
        id,
        title,
        on,
        by,
        activityId,
        minutes: minutes ?? 0,
      })),
    bonuses: [],
    appraisal: null,
    veto: null,
  }
}

/** All that a year holds of some members, for `rate`: one query, whatever the number of members. */
export async function starFactsOf(
  tx: Tx,
  committeeId: string,
  memberIds: readonly string[],
  year: number,
): Promise<Map<string, StarFacts>> {
  const rows = await tx
    .select({ id: member.id, ...starFields(year) })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), inArray(member.id, [...memberIds])))
  return new Map(rows.map(({ id, ...row }) => [id, starFactsFrom(row, year)]))
}
