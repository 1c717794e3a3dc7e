import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { SubmissionSummary } from '../../src/contract/submission'
import type { Tx } from './database'
import { rowsAsJson } from './json'
import { topic } from './schema/activity'
import { branch, member } from './schema/organization'
import { review, submission } from './schema/submission'

export type SubmissionRow = typeof submission.$inferSelect

const EXCERPT = 60
const reviewer = alias(member, 'reviewer')
const author = alias(member, 'author')

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

const summaryFields = {
  id: submission.id,
  kind: submission.kind,
  state: submission.state,
  round: submission.round,
  memberId: submission.memberId,
  memberName: author.name,
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
    .select(summaryFields)
    .from(submission)
    .innerJoin(
      author,
      and(eq(author.committeeId, submission.committeeId), eq(author.id, submission.memberId)),
    )
    .innerJoin(
      branch,
      and(eq(branch.committeeId, submission.committeeId), eq(branch.id, submission.branchId)),
    )
    .leftJoin(topic, and(eq(topic.committeeId, submission.committeeId), eq(topic.id, submission.topicId)))
    .where(and(eq(submission.committeeId, committeeId), where))
    .orderBy(order)
    .limit(limit)
  return rows.map(summaryOf)
}

type SummaryLine<Instant> = Omit<SubmissionSummary, 'submittedAt' | 'scannedAt'> & {
  submittedAt: Instant
  scannedAt: Instant | null
}

export const summaryOf = <Instant extends Date | string>({
  submittedAt,
  scannedAt,
  ...rest
}: SummaryLine<Instant>): SubmissionSummary => ({
  ...rest,
  submittedAt: new Date(submittedAt).toISOString(),
  scannedAt: scannedAt === null ? null : new Date(scannedAt).toISOString(),
})

/** The same of the member of each row, newest first, to be selected beside others; `summaryOf` reads each. */
export const submissionsOfMember = (where: SQL | undefined, limit: number) =>
  rowsAsJson<SummaryLine<string>>(
    summaryFields,
    sql`from ${submission}
      join ${member} as author
        on ${author.committeeId} = ${submission.committeeId} and ${author.id} = ${submission.memberId}
      join ${branch} on ${branch.committeeId} = ${submission.committeeId} and ${branch.id} = ${submission.branchId}
      left join ${topic} on ${topic.committeeId} = ${submission.committeeId} and ${topic.id} = ${submission.topicId}
      where ${submission.committeeId} = ${member.committeeId} and ${submission.memberId} = ${member.id}
        and ${where ?? sql`true`}
      order by ${submission.submittedAt} desc
      limit ${limit}`,
  )

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
