import { and, count, eq, gte, isNull, sql } from 'drizzle-orm'
import { type CalendarDate, dateOf, instantAt } from '../../src/domain/calendar'
import { feedbackState } from '../../src/domain/feedback'
import type { Tx } from './database'
import { feedback } from './schema/message'

export type FeedbackRow = typeof feedback.$inferSelect

/** When a day begins: the only time that an anonymous one keeps. */
export const beginningOf = (day: CalendarDate): Date => instantAt(day, '00:00')

/**
 * How many an author has handed in on a day; of null: all who are anonymous. Nobody else of them hands one in before
 * this transaction ends, so that the count holds.
 */
export async function lockSentOn(
  tx: Tx,
  committeeId: string,
  memberId: string | null,
  day: CalendarDate,
): Promise<number> {
  const whose = `feedback ${committeeId} ${memberId ?? ''}`
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${whose}, 0))`)
  const [sent] = await tx
    .select({ count: count() })
    .from(feedback)
    .where(
      and(
        eq(feedback.committeeId, committeeId),
        memberId === null ? isNull(feedback.memberId) : eq(feedback.memberId, memberId),
        gte(feedback.at, beginningOf(day)),
      ),
    )
  return sent?.count ?? 0
}

/** What both sides see of one. */
export const feedbackView = ({ id, text, at, answer, answeredAt }: FeedbackRow) => ({
  id,
  text,
  on: dateOf(at),
  state: feedbackState(answer),
  answer,
  answeredOn: answeredAt && dateOf(answeredAt),
})
