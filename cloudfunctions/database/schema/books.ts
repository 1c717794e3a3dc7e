import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { SealedLine } from '../../../src/domain/audit'
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
  (t) => [
    primaryKey({ columns: [t.committeeId, t.at, t.id] }),
    index('audit_line_by_actor').on(t.committeeId, t.actorId, t.at, t.id),
    index('audit_line_by_subject').on(t.committeeId, t.subjectId, t.at, t.id),
  ],
)

/**
 * Append-only: the audit lines up to one, sealed. A block covers all lines after the last one of the block before, up
 * to its own last one, in the order of (at, id). See `domain/audit.ts`.
 */
export const auditBlock = pgTable(
  'audit_block',
  {
    committeeId: committeeId(),
    number: integer('number').notNull(),
    /** The hash of the block before; empty for the first. */
    previous: text('previous').notNull(),
    hash: text('hash').notNull(),
    lines: jsonb('lines').$type<SealedLine[]>().notNull(),
    lastAt: instant('last_at').notNull(),
    lastId: uuid('last_id').notNull(),
    sealedAt: instant('sealed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.committeeId, t.number] })],
)
