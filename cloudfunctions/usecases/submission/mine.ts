import { and, eq, sql } from 'drizzle-orm'
import { accept } from '../../../src/domain/result'
import { pageOf, readCursor } from '../../database/cursor'
import { submission } from '../../database/schema/submission'
import { submissionSummaries } from '../../database/submissions'
import type { UseCase } from '../usecase'

const PAGE = 20

/** A page of the actor's own submissions, newest first. */
export const mySubmissions: UseCase<'submission.mine'> = async ({ tx, actor }, { kind, state, cursor }) => {
  const from = readCursor(cursor)
  const rows = await submissionSummaries(
    tx,
    actor.committeeId,
    and(
      eq(submission.memberId, actor.memberId),
      kind === null ? undefined : eq(submission.kind, kind),
      state === null ? undefined : eq(submission.state, state),
      from
        ? sql`(${submission.submittedAt}, ${submission.id}) < (${from.at.toISOString()}, ${from.id})`
        : undefined,
    ),
    sql`${submission.submittedAt} desc, ${submission.id} desc`,
    PAGE + 1,
  )
  return accept(pageOf(rows, PAGE, ({ submittedAt, id }) => ({ at: new Date(submittedAt), id })))
}
