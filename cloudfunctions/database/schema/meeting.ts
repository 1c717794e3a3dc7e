import { foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { DebriefGrade } from '../../../src/domain/debrief'
import { activity } from './activity'
import { committeeId, instant } from './columns'
import { branch, member } from './organization'

/** The minutes (会议记录) of an activity: who chaired, what stood on the agenda, what was said. */
export const minutes = pgTable(
  'minutes',
  {
    committeeId: committeeId(),
    activityId: uuid('activity_id').notNull(),
    chairId: uuid('chair_id'),
    /** Who lectured or spoke: perhaps a guest, who is in no roster. */
    speaker: text('speaker').notNull().default(''),
    agenda: text('agenda').notNull().default(''),
    text: text('text').notNull().default(''),
    /** The vote of thanks (致谢词) of a youth forum. */
    thanks: text('thanks').notNull().default(''),
    revision: integer('revision').notNull().default(1),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.activityId] }),
    foreignKey({
      columns: [t.committeeId, t.activityId],
      foreignColumns: [activity.committeeId, activity.id],
    }),
    foreignKey({ columns: [t.committeeId, t.chairId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.recordedBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/** What a meeting resolved; the three counts are null where nobody voted (by consent). */
export const resolution = pgTable(
  'resolution',
  {
    committeeId: committeeId(),
    activityId: uuid('activity_id').notNull(),
    id: uuid('id').notNull(),
    place: integer('place').notNull(),
    text: text('text').notNull(),
    votesFor: integer('votes_for'),
    votesAgainst: integer('votes_against'),
    abstentions: integer('abstentions'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.activityId, t.id] }),
    foreignKey({
      columns: [t.committeeId, t.activityId],
      foreignColumns: [minutes.committeeId, minutes.activityId],
    }),
  ],
)

/** A secretary's yearly debrief (述职评议): its grade, what is to be put right, and what became of it. */
export const debrief = pgTable(
  'debrief',
  {
    committeeId: committeeId(),
    year: integer('year').notNull(),
    memberId: uuid('member_id').notNull(),
    branchId: uuid('branch_id').notNull(),
    grade: text('grade').$type<DebriefGrade>(),
    /** What the committee found wanting. */
    shortcomings: text('shortcomings').notNull().default(''),
    /** What the secretary has done about it since. */
    rectification: text('rectification').notNull().default(''),
    rectifiedAt: instant('rectified_at'),
    revision: integer('revision').notNull().default(1),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.year, t.memberId, t.branchId] }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({ columns: [t.committeeId, t.recordedBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)
