import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Cadence } from '../../../src/domain/calendar'
import type { BranchKind, Kind } from '../../../src/domain/obligation'
import { committeeId, instant, day } from './columns'
import { branch, member } from './organization'

/**
 * The rule of a kind from a day on, where the committee's differs from the table of `domain/obligation.ts`. A period
 * goes by the rule in force on its first day, so the past stays as it was.
 */
export const ruleVersion = pgTable(
  'rule_version',
  {
    committeeId: committeeId(),
    kind: text('kind').$type<Kind>().notNull(),
    from: day('from_day').notNull(),
    /** By the kind of branch: how often; null: not owed. */
    every: jsonb('every').$type<Record<BranchKind, Cadence | null>>().notNull(),
    changedBy: uuid('changed_by').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.kind, t.from] }),
    foreignKey({ columns: [t.committeeId, t.changedBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/**
 * What is owed, raised by the rule table; the key is what must never be owed twice. `owner_id`: the branch, group,
 * talk pair, secretary's member or committee that owes it; `branch_id`: the branch in whose books it counts, where
 * there is one.
 */
export const obligation = pgTable(
  'obligation',
  {
    committeeId: committeeId(),
    kind: text('kind').$type<Kind>().notNull(),
    ownerId: uuid('owner_id').notNull(),
    branchId: uuid('branch_id'),
    from: day('from_day').notNull(),
    to: day('to_day').notNull(),
    metOn: day('met_on'),
    waivedReason: text('waived_reason'),
    waivedBy: uuid('waived_by'),
    waivedAt: instant('waived_at'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.ownerId, t.kind, t.from] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({ columns: [t.committeeId, t.waivedBy], foreignColumns: [member.committeeId, member.id] }),
    index('obligation_by_branch').on(t.committeeId, t.branchId, t.to),
    index('obligation_by_day').on(t.committeeId, t.to),
  ],
)

/** Append-only: whom the committee reminded of what a branch is behind with, and when. */
export const reminder = pgTable(
  'reminder',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    branchId: uuid('branch_id').notNull(),
    memberId: uuid('member_id').notNull(),
    /** The sentence that the member reads. */
    text: text('text').notNull(),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id, t.memberId] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.by], foreignColumns: [member.committeeId, member.id] }),
    index('reminder_by_branch').on(t.committeeId, t.branchId, t.at),
  ],
)
