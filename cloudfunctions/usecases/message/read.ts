import { and, inArray } from 'drizzle-orm'
import { accept } from '../../../src/domain/result'
import { message } from '../../database/schema/message'
import type { UseCase } from '../usecase'
import { isUnreadOf, unreadOf } from './unread'

/** Marks some of the actor's own messages as read; ids of others' are passed over. Again is harmless. */
export const readMessages: UseCase<'message.read'> = async (context, { messageIds }) => {
  const { tx, now } = context
  await tx
    .update(message)
    .set({ readAt: now })
    .where(and(isUnreadOf(context), inArray(message.id, messageIds)))
  return accept({ unread: await unreadOf(context) })
}

/** Marks all of the actor's messages as read. */
export const readAllMessages: UseCase<'message.readAll'> = async (context) => {
  const { tx, now } = context
  await tx.update(message).set({ readAt: now }).where(isUnreadOf(context))
  return accept({ unread: await unreadOf(context) })
}
