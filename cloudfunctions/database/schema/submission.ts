import { sql } from 'drizzle-orm'
import {
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { SubmissionKind, SubmissionState, Verdict } from '../../../src/domain/submission'
import { committeeId, instant, day } from './columns'
import { topic, activity } from './activity'
import { branch, member } from './organization'

export const submission = pgTable(
  'submission',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<SubmissionKind>().notNull(),
    memberId: uuid('member_id').notNull(),
    /** The author's branch when it was first handed in; it counts there. */
    branchId: uuid('branch_id').notNull(),
    state: text('state').$type<SubmissionState>().notNull(),
    round: integer('round').notNull().default(1),
    title: text('title').notNull(),
    body: text('body').notNull(),
    topicId: uuid('topic_id'),
    activityId: uuid('activity_id'),
    servedOn: day('served_on'),
    minutes: integer('minutes'),
    submittedAt: instant('submitted_at').notNull(),
    /** A make-up that proves itself by a genuine code: when the code was on the screen. */
    scannedAt: instant('scanned_at'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({ columns: [t.committeeId, t.topicId], foreignColumns: [topic.committeeId, topic.id] }),
    foreignKey({
      columns: [t.committeeId, t.activityId],
      foreignColumns: [activity.committeeId, activity.id],
    }),
    index('submission_by_member').on(t.committeeId, t.memberId, t.submittedAt),
    index('submission_waiting').on(t.committeeId, t.state, t.branchId, t.submittedAt),
    // One open request for leave or make-up per person and activity, however often the button is pressed.
    uniqueIndex('submission_one_request')
      .on(t.committeeId, t.activityId, t.memberId, t.kind)
      .where(sql`kind in ('leave', 'makeup') and state in ('submitted', 'returned')`),
    index('submission_by_activity').on(t.committeeId, t.activityId),
  ],
)

/** Append-only: the verdicts, one a round. */
export const review = pgTable(
  'review',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    submissionId: uuid('submission_id').notNull(),
    round: integer('round').notNull(),
    reviewerId: uuid('reviewer_id').notNull(),
    verdict: text('verdict').$type<Verdict>().notNull(),
    comment: text('comment').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    unique('review_one_a_round').on(t.committeeId, t.submissionId, t.round),
    foreignKey({
      columns: [t.committeeId, t.submissionId],
      foreignColumns: [submission.committeeId, submission.id],
    }),
    foreignKey({ columns: [t.committeeId, t.reviewerId], foreignColumns: [member.committeeId, member.id] }),
  ],
)
