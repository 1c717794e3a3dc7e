import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { SubmissionSummary } from '../../src/contract/submission'
import type { Tx } from './database'
import { branch, member, review, submission, topic } from './schema'

export type SubmissionRow = typeof submission.$inferSelect

const EXCERPT = 60
const reviewer = alias(member, 'reviewer')

const rowWith = (tx: Tx, committeeId: string, id: string) =>
  tx
    .select()
    .from(submission)
    .where(and(eq(submission.committeeId, committeeId), eq(submission.id, id)))

/** One submission's row; null: not in this committee. */
export const readSubmission = async (
  tx: Tx,
  committeeId: string,
  id: string,
): Promise<SubmissionRow | null> => (await rowWith(tx, committeeId, id))[0] ?? null

/** The same, held until the transaction ends. */
export const lockSubmission = async (
  tx: Tx,
  committeeId: string,
  id: string,
): Promise<SubmissionRow | null> => (await rowWith(tx, committeeId, id).for('update'))[0] ?? null

/** Several by their ids, held in the order of them, so that two transactions with the same ids wait in turn. */
export async function lockSubmissions(
  tx: Tx,
  committeeId: string,
  ids: readonly string[],
): Promise<Map<string, SubmissionRow>> {
  const rows = await tx
    .select()
    .from(submission)
    .where(and(eq(submission.committeeId, committeeId), inArray(submission.id, [...ids])))
    .orderBy(asc(submission.id))
    .for('update')
  return new Map(rows.map((row) => [row.id, row]))
}

/** Submissions as lists show them, in the order and number asked for. */
export async function submissionSummaries(
  tx: Tx,
  committeeId: string,
  where: SQL | undefined,
  order: SQL,
  limit: number,
): Promise<SubmissionSummary[]> {
  const rows = await tx
    .select({
      id: submission.id,
      kind: submission.kind,
      state: submission.state,
      round: submission.round,
      memberId: submission.memberId,
      memberName: member.name,
      branchName: branch.name,
      title: submission.title,
      topicTitle: topic.title,
      activityId: submission.activityId,
      length: sql<number>`char_length(${submission.body})`,
      servedOn: submission.servedOn,
      minutes: submission.minutes,
      excerpt: sql<string>`left(${submission.body}, ${sql.raw(String(EXCERPT))})`,
      submittedAt: submission.submittedAt,
      scannedAt: submission.scannedAt,
      returnedComment: sql<string | null>`case when ${submission.state} = 'returned' then (
        select ${review.comment} from ${review}
        where ${review.committeeId} = ${submission.committeeId} and ${review.submissionId} = ${submission.id}
          and ${review.round} = ${submission.round}) end`,
    })
    .from(submission)
    .innerJoin(
      member,
      and(eq(member.committeeId, submission.committeeId), eq(member.id, submission.memberId)),
    )
    .innerJoin(
      branch,
      and(eq(branch.committeeId, submission.committeeId), eq(branch.id, submission.branchId)),
    )
    .leftJoin(topic, and(eq(topic.committeeId, submission.committeeId), eq(topic.id, submission.topicId)))
    .where(and(eq(submission.committeeId, committeeId), where))
    .orderBy(order)
    .limit(limit)
  return rows.map(({ submittedAt, scannedAt, ...rest }) => ({
    ...rest,
    submittedAt: submittedAt.toISOString(),
    scannedAt: scannedAt?.toISOString() ?? null,
  }))
}

/** The verdicts on a submission, first to last. */
export const reviewsOf = (tx: Tx, committeeId: string, submissionId: string) =>
  tx
    .select({
      id: review.id,
      verdict: review.verdict,
      comment: review.comment,
      reviewerName: reviewer.name,
      at: review.at,
      round: review.round,
    })
    .from(review)
    .innerJoin(
      reviewer,
      and(eq(reviewer.committeeId, review.committeeId), eq(reviewer.id, review.reviewerId)),
    )
    .where(and(eq(review.committeeId, committeeId), eq(review.submissionId, submissionId)))
    .orderBy(review.round)
