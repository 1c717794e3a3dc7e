import { and, desc, eq, sql } from 'drizzle-orm'
import { accept } from '../../../src/domain/result'
import { pageOf, readCursor } from '../../database/cursor'
import { workplacesOn } from '../../database/roster'
import { delivery, message } from '../../database/schema/message'
import { branch, member } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

const PAGE = 20

/** A page of the messages that were given up on the way to WeChat, latest first. */
export const listDeadLetters: UseCase<'message.dead'> = async ({ tx, actor, today }, { cursor }) => {
  const { committeeId } = actor
  const from = readCursor(cursor)
  const settledAt = sql<Date>`coalesce(${delivery.settledAt}, ${delivery.dueAt})`.mapWith(delivery.dueAt)
  const workplace = workplacesOn(tx, committeeId, today)
  const rows = await tx
    .select({
      messageId: delivery.messageId,
      memberName: member.name,
      branchName: branch.name,
      kind: message.kind,
      text: message.text,
      template: delivery.template,
      tries: delivery.tries,
      failure: delivery.failure,
      at: message.at,
      settledAt,
    })
    .from(delivery)
    .innerJoin(
      message,
      and(eq(message.committeeId, delivery.committeeId), eq(message.id, delivery.messageId)),
    )
    .innerJoin(member, and(eq(member.committeeId, message.committeeId), eq(member.id, message.memberId)))
    .leftJoin(workplace, eq(workplace.memberId, member.id))
    .leftJoin(branch, and(eq(branch.committeeId, member.committeeId), eq(branch.id, workplace.branchId)))
    .where(
      and(
        eq(delivery.committeeId, committeeId),
        eq(delivery.state, 'dead'),
        from
          ? sql`(${settledAt}, ${delivery.messageId}) < (${from.at.toISOString()}::timestamptz, ${from.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(settledAt), desc(delivery.messageId))
    .limit(PAGE + 1)
  const { items, nextCursor } = pageOf(rows, PAGE, (row) => ({ at: row.settledAt, id: row.messageId }))
  return accept({
    items: items.map(({ failure, at, settledAt, ...rest }) => ({
      ...rest,
      failure: failure ?? '',
      at: at.toISOString(),
      settledAt: settledAt.toISOString(),
    })),
    nextCursor,
  })
}
