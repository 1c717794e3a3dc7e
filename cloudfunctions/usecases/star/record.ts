import { and, between, desc, eq, ne, sql } from 'drizzle-orm'
import type { MemberRecord } from '../../../src/contract/star'
import { dateOf, monthOf, yearOf } from '../../../src/domain/calendar'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { branchIdsOf } from '../../database/roster'
import { activity, attendance } from '../../database/schema/activity'
import { member } from '../../database/schema/organization'
import { submission } from '../../database/schema/submission'
import { submissionSummaries } from '../../database/submissions'
import type { UseCase } from '../usecase'

/** More than anybody does in a year; a bound for the answer's size. */
const MOST = 500

/** A member's year: what they took part in and handed in, month by month, newest first. */
export const getRecord: UseCase<'star.record'> = async ({ tx, actor, today }, input) => {
  const { committeeId } = actor
  const memberId = input.memberId ?? actor.memberId
  const year = input.year ?? yearOf(today)
  const [found] = await tx
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), eq(member.id, memberId)))
  if (!found) return refuse('NOT_FOUND')
  const branchIds = await branchIdsOf(tx, committeeId, memberId, today)
  if (!may(actor, 'seeScores', { memberId, branchIds })) return refuse('NOT_YOUR_BRANCH')
  const attendances = await tx
    .select({
      activityId: activity.id,
      kind: activity.kind,
      title: activity.title,
      on: activity.heldOn,
      status: attendance.status,
      source: attendance.source,
      state: activity.state,
    })
    .from(attendance)
    .innerJoin(
      activity,
      and(eq(activity.committeeId, attendance.committeeId), eq(activity.id, attendance.activityId)),
    )
    .where(
      and(
        eq(attendance.committeeId, committeeId),
        eq(attendance.memberId, memberId),
        ne(activity.state, 'draft'),
        ne(activity.state, 'cancelled'),
        between(activity.heldOn, `${year}-01-01`, today < `${year}-12-31` ? today : `${year}-12-31`),
      ),
    )
    .orderBy(desc(activity.startsAt))
    .limit(MOST)
  const submissions = await submissionSummaries(
    tx,
    committeeId,
    and(
      eq(submission.memberId, memberId),
      ne(submission.state, 'withdrawn'),
      // The day that the rating goes by: a service is of the day on which it was done, whenever it was told.
      sql`coalesce(${submission.servedOn}, (${submission.submittedAt} at time zone 'Asia/Shanghai')::date)
        between ${`${year}-01-01`} and ${`${year}-12-31`}`,
    ),
    sql`${submission.submittedAt} desc`,
    MOST,
  )
  const months = new Map<string, MemberRecord['months'][number]>()
  const monthOn = (month: string) => {
    const known = months.get(month) ?? { month, attendances: [], submissions: [] }
    months.set(month, known)
    return known
  }
  for (const { state, ...line } of attendances) {
    monthOn(monthOf(line.on)).attendances.push({ ...line, counted: state === 'closed' })
  }
  for (const each of submissions) {
    monthOn(monthOf(each.servedOn ?? dateOf(each.submittedAt))).submissions.push(each)
  }
  return accept({
    member: { id: found.id, name: found.name },
    year,
    months: [...months.values()].sort((a, b) => (a.month < b.month ? 1 : -1)),
  })
}
