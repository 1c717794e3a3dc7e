import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { topic } from './activity'
import { committeeId, day, instant } from './columns'
import { branch, member } from './organization'

/** Copies of a book handed to a branch on a day; a mistaken line is taken back by one with fewer than none. */
export const bookCopies = pgTable(
  'book_copies',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    topicId: uuid('topic_id').notNull(),
    branchId: uuid('branch_id').notNull(),
    copies: integer('copies').notNull(),
    givenOn: day('given_on').notNull(),
    note: text('note').notNull().default(''),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId, t.topicId], foreignColumns: [topic.committeeId, topic.id] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({ columns: [t.committeeId, t.recordedBy], foreignColumns: [member.committeeId, member.id] }),
    index('book_copies_by_topic').on(t.committeeId, t.topicId),
  ],
)
