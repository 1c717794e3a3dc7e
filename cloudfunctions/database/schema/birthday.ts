import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { One } from '../../../src/domain/birthday'
import { activity } from './activity'
import { committeeId, instant } from './columns'
import { member } from './organization'

/** Whose political birthday a gathering keeps: with whom the talk is held, and their own word. */
export const celebrant = pgTable(
  'celebrant',
  {
    committeeId: committeeId(),
    activityId: uuid('activity_id').notNull(),
    memberId: uuid('member_id').notNull(),
    /** Who holds the heart-to-heart talk; with a secretary, an officer of a higher level. */
    talkById: uuid('talk_by_id'),
    word: text('word').notNull().default(''),
    wordAt: instant('word_at'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.activityId, t.memberId] }),
    foreignKey({
      columns: [t.committeeId, t.activityId],
      foreignColumns: [activity.committeeId, activity.id],
    }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.talkById], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/** One of the "five ones" (五个一) that was done for a celebrant; none where it was not. */
export const celebrantOne = pgTable(
  'celebrant_one',
  {
    committeeId: committeeId(),
    activityId: uuid('activity_id').notNull(),
    memberId: uuid('member_id').notNull(),
    one: text('one').$type<One>().notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.activityId, t.memberId, t.one] }),
    foreignKey({
      columns: [t.committeeId, t.activityId, t.memberId],
      foreignColumns: [celebrant.committeeId, celebrant.activityId, celebrant.memberId],
    }),
    foreignKey({ columns: [t.committeeId, t.recordedBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)
