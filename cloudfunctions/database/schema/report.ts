import { foreignKey, index, jsonb, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import type { Report } from '../../../src/domain/report'
import { committeeId, day, instant } from './columns'
import { branch, member } from './organization'

/** Append-only: a report as it was, with its figures. */
export const reportFreeze = pgTable(
  'report_freeze',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    from: day('from_day').notNull(),
    to: day('to_day').notNull(),
    /** Null: of the whole committee. */
    branchId: uuid('branch_id'),
    report: jsonb('report').$type<Report>().notNull(),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({ columns: [t.committeeId, t.by], foreignColumns: [member.committeeId, member.id] }),
    index('report_freeze_by_time').on(t.committeeId, t.at, t.id),
  ],
)
