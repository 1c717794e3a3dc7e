import { and, count, desc, eq, sql } from 'drizzle-orm'
import { accept } from '../../../src/domain/result'
import { pageOf, readCursor } from '../../database/cursor'
import { message } from '../../database/schema/message'
import type { UseCase } from '../usecase'
import { isUnreadOf } from './unread'

const PAGE = 20

/** A page of the actor's messages, newest first, with the number of unread ones of each kind. */
export const listMessages: UseCase<'message.list'> = async (context, { kind, cursor }) => {
  const { tx, actor } = context
  const from = readCursor(cursor)
  const rows = await tx
    .select()
    .from(message)
    .where(
      and(
        eq(message.committeeId, actor.committeeId),
        eq(message.memberId, actor.memberId),
        kind === null ? undefined : eq(message.kind, kind),
        from ? sql`(${message.at}, ${message.id}) < (${from.at.toISOString()}, ${from.id})` : undefined,
      ),
    )
    .orderBy(desc(message.at), desc(message.id))
    .limit(PAGE + 1)
  const unread = await tx
    .select({ kind: message.kind, count: count() })
    .from(message)
    .where(isUnreadOf(context))
    .groupBy(message.kind)
  const { items, nextCursor } = pageOf(rows, PAGE, ({ at, id }) => ({ at, id }))
  return accept({
    items: items.map(({ id, kind, key, text, subjectId, at, readAt }) => ({
      id,
      kind,
      about: key.split(':')[0] ?? '',
      text,
      subjectId,
      at: at.toISOString(),
      isRead: readAt !== null,
    })),
    nextCursor,
    unread: Object.fromEntries(unread.map((each) => [each.kind, each.count])),
  })
}
