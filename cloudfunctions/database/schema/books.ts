import { foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Measure } from '../../../src/domain/total'
import { committeeId, instant } from './columns'
import { branch } from './organization'

/** The books' sums, moved in the transaction that changes the record. See `domain/total.ts`. */
export const total = pgTable(
  'total',
  {
    committeeId: committeeId(),
    month: text('month').notNull(),
    branchId: uuid('branch_id').notNull(),
    measure: text('measure').$type<Measure>().notNull(),
    subject: text('subject').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.month, t.branchId, t.measure, t.subject] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
  ],
)

/** Append-only: who did what and when; no text that a member wrote. */
export const auditLine = pgTable(
  'audit_line',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    at: instant('at').notNull(),
    actorId: uuid('actor_id').notNull(),
    action: text('action').notNull(),
    subjectId: uuid('subject_id').notNull(),
    requestId: text('request_id').notNull(),
    /** What changed: states, counts, ids. */
    change: jsonb('change').notNull(),
  },
  // By time first: lines are written at the index's end and read by time. The id tells lines of one instant apart.
  (t) => [primaryKey({ columns: [t.committeeId, t.at, t.id] })],
)
