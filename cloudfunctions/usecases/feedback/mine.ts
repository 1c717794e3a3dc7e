import { and, desc, eq, inArray, or } from 'drizzle-orm'
import { accept } from '../../../src/domain/result'
import { feedbackView } from '../../database/feedback'
import { feedback } from '../../database/schema/message'
import type { UseCase } from '../usecase'

const MOST = 50

/** What the actor has handed in under their name, and the anonymous ones to which they hold the keys. */
export const myFeedback: UseCase<'feedback.mine'> = async ({ tx, actor, ports }, { keys }) => {
  const rows = await tx
    .select()
    .from(feedback)
    .where(
      and(
        eq(feedback.committeeId, actor.committeeId),
        or(
          eq(feedback.memberId, actor.memberId),
          inArray(
            feedback.keyDigest,
            keys.map((key) => ports.digest(key)),
          ),
        ),
      ),
    )
    .orderBy(desc(feedback.at), desc(feedback.id))
    .limit(MOST)
  return accept({ items: rows.map((row) => ({ ...feedbackView(row), anonymous: row.memberId === null })) })
}
