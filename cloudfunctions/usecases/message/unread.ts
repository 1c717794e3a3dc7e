import { and, count, eq, isNull } from 'drizzle-orm'
import { message } from '../../database/schema/message'
import type { Context } from '../usecase'

/** The actor's own messages that they have not read. */
export const isUnreadOf = ({ actor }: Pick<Context, 'actor'>) =>
  and(
    eq(message.committeeId, actor.committeeId),
    eq(message.memberId, actor.memberId),
    isNull(message.readAt),
  )

/** How many of them there are. */
export async function unreadOf(context: Pick<Context, 'tx' | 'actor'>): Promise<number> {
  const [found] = await context.tx.select({ unread: count() }).from(message).where(isUnreadOf(context))
  return found?.unread ?? 0
}
