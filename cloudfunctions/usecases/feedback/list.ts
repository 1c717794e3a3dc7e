import { and, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { accept } from '../../../src/domain/result'
import { pageOf, readCursor } from '../../database/cursor'
import { feedbackView } from '../../database/feedback'
import { feedback } from '../../database/schema/message'
import { branch, member, membership } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

const PAGE = 20

/** A page of what was handed in, newest first; an anonymous one has no author. */
export const listFeedback: UseCase<'feedback.list'> = async ({ tx, actor, today }, { state, cursor }) => {
  const { committeeId } = actor
  const from = readCursor(cursor)
  const rows = await tx
    .select({ row: feedback, name: member.name, branchName: branchNameOn(today) })
    .from(feedback)
    .leftJoin(member, and(eq(member.committeeId, feedback.committeeId), eq(member.id, feedback.memberId)))
    .where(
      and(
        eq(feedback.committeeId, committeeId),
        state === 'waiting' ? isNull(feedback.answer) : isNotNull(feedback.answer),
        from
          ? sql`(${feedback.at}, ${feedback.id}) < (${from.at.toISOString()}::timestamptz, ${from.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(feedback.at), desc(feedback.id))
    .limit(PAGE + 1)
  const [waiting] = await tx
    .select({ count: count() })
    .from(feedback)
    .where(and(eq(feedback.committeeId, committeeId), isNull(feedback.answer)))
  const { items, nextCursor } = pageOf(rows, PAGE, ({ row }) => row)
  return accept({
    items: items.map(({ row, name, branchName }) => ({
      ...feedbackView(row),
      author: name === null ? null : { name, branchName: branchName ?? '' },
    })),
    nextCursor,
    waiting: waiting?.count ?? 0,
  })
}

/** The home branch of the author on a day; null: there is none. */
const branchNameOn = (day: string) => sql<string | null>`(
  select ${branch.name} from ${membership}
  join ${branch} on ${branch.committeeId} = ${membership.committeeId} and ${branch.id} = ${membership.branchId}
  where ${membership.committeeId} = ${member.committeeId} and ${membership.memberId} = ${member.id}
    and ${membership.kind} = 'home' and ${membership.from} <= ${day}
    and (${membership.to} is null or ${membership.to} >= ${day}))`
