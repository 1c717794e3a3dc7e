import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { alias, unionAll } from 'drizzle-orm/pg-core'
import { dateOf } from '../../src/domain/calendar'
import type { Gathering, ServiceReport, Span, StarFacts, StarSource } from '../../src/domain/star'
import type { Tx } from './database'
import { activity, attendance, exemption, member, membership, review, submission } from './schema'

const recorder = alias(member, 'recorder')

/** All that a year holds of some members, for `rate`: three queries, whatever the number of members. */
export async function starFactsOf(
  tx: Tx,
  committeeId: string,
  memberIds: readonly string[],
  year: number,
): Promise<Map<string, StarFacts>> {
  const facts = new Map(
    memberIds.map((id) => [
      id,
      {
        belongs: [] as Span[],
        exempt: [] as Span[],
        gatherings: [] as Gathering[],
        reflections: [] as StarSource[],
        serviceReports: [] as ServiceReport[],
      },
    ]),
  )
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const spansOf = <Table extends typeof membership | typeof exemption>(
    what: 'belongs' | 'exempt',
    table: Table,
  ) =>
    tx
      .select({
        what: sql<'belongs' | 'exempt'>`${what}`.as('what'),
        memberId: table.memberId,
        from: table.from,
        to: table.to,
      })
      .from(table as typeof membership)
      .where(
        and(
          eq(table.committeeId, committeeId),
          inArray(table.memberId, [...memberIds]),
          sql`${table.from} <= ${to} and (${table.to} is null or ${table.to} >= ${from})`,
        ),
      )
  const spans = await unionAll(spansOf('belongs', membership), spansOf('exempt', exemption))
  for (const { memberId, what, ...span } of spans) facts.get(memberId)?.[what].push(span)
  const gatherings = await tx
    .select({
      memberId: attendance.memberId,
      id: activity.id,
      kind: activity.kind,
      title: activity.title,
      on: activity.heldOn,
      status: attendance.status,
      source: attendance.source,
      by: recorder.name,
    })
    .from(attendance)
    .innerJoin(
      activity,
      and(eq(activity.committeeId, attendance.committeeId), eq(activity.id, attendance.activityId)),
    )
    .leftJoin(
      recorder,
      and(eq(recorder.committeeId, attendance.committeeId), eq(recorder.id, attendance.recordedBy)),
    )
    .where(
      and(
        eq(attendance.committeeId, committeeId),
        inArray(attendance.memberId, [...memberIds]),
        eq(activity.state, 'closed'),
        sql`${activity.heldOn} between ${from} and ${to}`,
      ),
    )
    .orderBy(asc(activity.heldOn), asc(activity.id))
  for (const { memberId, source, by, ...gathering } of gatherings) {
    const self = source === 'scan' || source === 'nearby'
    facts.get(memberId)?.gatherings.push({ ...gathering, by: self ? null : by })
  }
  const approved = await tx
    .select({
      memberId: submission.memberId,
      id: submission.id,
      kind: submission.kind,
      title: submission.title,
      submittedAt: submission.submittedAt,
      servedOn: submission.servedOn,
      activityId: submission.activityId,
      minutes: submission.minutes,
      by: recorder.name,
    })
    .from(submission)
    .leftJoin(
      review,
      and(
        eq(review.committeeId, submission.committeeId),
        eq(review.submissionId, submission.id),
        eq(review.round, submission.round),
      ),
    )
    .leftJoin(recorder, and(eq(recorder.committeeId, review.committeeId), eq(recorder.id, review.reviewerId)))
    .where(
      and(
        eq(submission.committeeId, committeeId),
        inArray(submission.memberId, [...memberIds]),
        eq(submission.state, 'approved'),
        inArray(submission.kind, ['reflection', 'serviceReport']),
        // Generous by a day on both sides: the Beijing day decides below.
        sql`(${submission.submittedAt} >= ${`${year - 1}-12-31`}::timestamptz or ${submission.servedOn} >= ${from})`,
      ),
    )
    .orderBy(asc(submission.submittedAt), asc(submission.id))
  for (const { memberId, kind, id, title, submittedAt, servedOn, activityId, minutes, by } of approved) {
    const on = servedOn ?? dateOf(submittedAt)
    if (on < from || on > to) continue
    const source = { id, title, on, by }
    if (kind === 'reflection') facts.get(memberId)?.reflections.push(source)
    else facts.get(memberId)?.serviceReports.push({ ...source, activityId, minutes: minutes ?? 0 })
  }
  return new Map(
    [...facts].map(([id, found]) => [id, { ...found, bonuses: [], appraisal: null, veto: null }]),
  )
}
