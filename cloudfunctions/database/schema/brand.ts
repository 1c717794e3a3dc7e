import { foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { committeeId, instant } from './columns'
import { branch, member } from './organization'

/** A branch's own brand (一支部一品牌). Its pictures are files of the subject `brand`. */
export const brand = pgTable(
  'brand',
  {
    committeeId: committeeId(),
    branchId: uuid('branch_id').notNull(),
    name: text('name').notNull(),
    story: text('story').notNull(),
    revision: integer('revision').notNull().default(1),
    savedBy: uuid('saved_by').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.branchId] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({ columns: [t.committeeId, t.savedBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)
