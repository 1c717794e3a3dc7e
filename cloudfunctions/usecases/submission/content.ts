import { and, eq } from 'drizzle-orm'
import type { SubmissionContent } from '../../../src/contract/submission'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { decideAskLeave, decideAskMakeup, decideServiceDate } from '../../../src/domain/submission'
import { activity, attendance, topic } from '../../database/schema/activity'
import type { submission } from '../../database/schema/submission'
import type { SubmissionRow } from '../../database/submissions'
import type { Context } from '../usecase'

type Columns = Pick<
  typeof submission.$inferInsert,
  'title' | 'body' | 'topicId' | 'activityId' | 'servedOn' | 'minutes'
>

const NONE = { topicId: null, activityId: null, servedOn: null, minutes: null }

/** Whether what was handed in can stand, and the columns it sets; the same at first and when handed in again. */
export async function checkContent(
  context: Pick<Context, 'tx' | 'actor' | 'settings' | 'now' | 'today'>,
  content: SubmissionContent,
): Promise<Result<Columns>> {
  const { tx, actor, settings, now, today } = context
  switch (content.kind) {
    case 'reflection': {
      const { title, body, topicId } = content
      if (topicId !== null) {
        const [found] = await tx
          .select({ id: topic.id })
          .from(topic)
          .where(and(eq(topic.committeeId, actor.committeeId), eq(topic.id, topicId)))
        if (!found) return refuse('ACTIVITY_TOPIC_UNKNOWN', { field: 'topicId' })
      }
      return accept({ ...NONE, title, body, topicId })
    }
    case 'serviceReport': {
      const { title, body, servedOn, minutes, activityId } = content
      const line = activityId === null ? null : await rollLine(context, activityId)
      if (activityId !== null && (line?.activity.kind !== 'volunteerService' || line.status === null)) {
        return refuse('SERVICE_OTHER_ACTIVITY', { field: 'activityId' })
      }
      // The record of an activity is of the day on which that was held.
      const on = line?.activity.heldOn ?? servedOn
      const decision = decideServiceDate(on, today)
      if (!decision.ok) return decision
      return accept({ ...NONE, title, body, servedOn: on, minutes, activityId })
    }
    case 'makeup':
    case 'leave': {
      const line = await rollLine(context, content.activityId, 'held open')
      if (!line) return refuse('NOT_FOUND', { field: 'activityId' })
      const decision =
        content.kind === 'leave'
          ? decideAskLeave(line, now)
          : decideAskMakeup(line, settings.checkin.makeupDays, now)
      if (!decision.ok) return decision
      return accept({
        ...NONE,
        title: line.activity.title,
        body: content.body,
        activityId: content.activityId,
      })
    }
  }
}

/** Whether the books hold this very content. */
export function isSameContent(row: SubmissionRow, content: SubmissionContent): boolean {
  if (row.kind !== content.kind || row.body !== content.body) return false
  switch (content.kind) {
    case 'reflection':
      return row.title === content.title && row.topicId === content.topicId
    case 'serviceReport':
      return (
        row.title === content.title &&
        row.activityId === content.activityId &&
        row.minutes === content.minutes &&
        (row.activityId !== null || row.servedOn === content.servedOn)
      )
    case 'makeup':
    case 'leave':
      return row.activityId === content.activityId
  }
}

/** An activity with the actor's line. `held open`: it is not cancelled or closed until this transaction ends. */
async function rollLine(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  activityId: string,
  lock: 'none' | 'held open' = 'none',
) {
  const query = tx
    .select({ activity, status: attendance.status })
    .from(activity)
    .leftJoin(
      attendance,
      and(
        eq(attendance.committeeId, activity.committeeId),
        eq(attendance.activityId, activity.id),
        eq(attendance.memberId, actor.memberId),
      ),
    )
    .where(and(eq(activity.committeeId, actor.committeeId), eq(activity.id, activityId)))
  const [found] = lock === 'held open' ? await query.for('key share', { of: activity }) : await query
  return found ?? null
}
