import { and, eq } from 'drizzle-orm'
import type { SubmissionContent } from '../../../src/contract/submission'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { decideAskLeave, decideAskMakeup, decideServiceDate } from '../../../src/domain/submission'
import { activity, attendance, type submission, topic } from '../../database/schema'
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
      const decision = decideServiceDate(servedOn, today)
      if (!decision.ok) return decision
      if (activityId !== null) {
        const line = await rollLine(context, activityId)
        if (line?.activity.kind !== 'volunteerService' || line.status === null) {
          return refuse('SERVICE_OTHER_ACTIVITY', { field: 'activityId' })
        }
      }
      return accept({ ...NONE, title, body, servedOn, minutes, activityId })
    }
    case 'makeup':
    case 'leave': {
      const line = await rollLine(context, content.activityId)
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

async function rollLine({ tx, actor }: Pick<Context, 'tx' | 'actor'>, activityId: string) {
  const [found] = await tx
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
  return found ?? null
}
