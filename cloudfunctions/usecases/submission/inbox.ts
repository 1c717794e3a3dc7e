import { and, count, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import { branchOfficerPosts, officerBranchIds, rolesOf } from '../../../src/domain/permission'
import { accept } from '../../../src/domain/result'
import { pageOf, readCursor } from '../../database/cursor'
import { post } from '../../database/schema/organization'
import { submission } from '../../database/schema/submission'
import { submissionSummaries } from '../../database/submissions'
import type { Context, UseCase } from '../usecase'

const PAGE = 20

/**
 * What waits for the actor: of a branch's officer, that branch's; of the committee's officers, what no officer of
 * the branch but its author could review. Never one's own.
 */
function waitingFor({ actor, today }: Pick<Context, 'actor' | 'today'>): SQL | undefined {
  const officers = sql`exists (
    select from ${post} where ${post.committeeId} = ${submission.committeeId}
      and ${post.branchId} = ${submission.branchId} and ${post.memberId} <> ${submission.memberId}
      and ${inArray(post.kind, branchOfficerPosts)}
      and ${post.from} <= ${today} and (${post.to} is null or ${post.to} >= ${today}))`
  const branches = officerBranchIds(actor)
  return and(
    eq(submission.committeeId, actor.committeeId),
    eq(submission.state, 'submitted'),
    ne(submission.memberId, actor.memberId),
    or(
      branches.length > 0 ? inArray(submission.branchId, branches) : sql`false`,
      rolesOf(actor).includes('committeeOfficer') ? sql`not ${officers}` : sql`false`,
    ),
  )
}

/** A page of what waits for the actor's verdict, oldest first, with the number of all. */
export const inbox: UseCase<'submission.inbox'> = async (context, { cursor }) => {
  const { tx, actor } = context
  const waiting = waitingFor(context)
  const from = readCursor(cursor)
  const rows = await submissionSummaries(
    tx,
    actor.committeeId,
    and(
      waiting,
      from
        ? sql`(${submission.submittedAt}, ${submission.id}) > (${from.at.toISOString()}, ${from.id})`
        : undefined,
    ),
    sql`${submission.submittedAt}, ${submission.id}`,
    PAGE + 1,
  )
  const [all] = await tx.select({ count: count() }).from(submission).where(waiting)
  return accept({
    ...pageOf(rows, PAGE, ({ submittedAt, id }) => ({ at: new Date(submittedAt), id })),
    waiting: all?.count ?? 0,
  })
}
