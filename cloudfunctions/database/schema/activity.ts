import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ActivityState } from '../../../src/domain/activity'
import type { AttendanceSource, AttendanceStatus } from '../../../src/domain/attendance'
import type { PlaceVerdict } from '../../../src/domain/checkin'
import type { Kind } from '../../../src/domain/obligation'
import type { TopicKind } from '../../../src/domain/topic'
import { bytes, committeeId, instant, day } from './columns'
import { committee, branch, member, group } from './organization'

/** The study catalogue: a book, a series or a topic. */
export const topic = pgTable(
  'topic',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<TopicKind>().notNull().default('book'),
    title: text('title').notNull(),
    /** Author or publisher, as the cover says; '' where it has none. */
    author: text('author').notNull().default(''),
    /** Its last day in the catalogue; null while it can be chosen. */
    retiredOn: day('retired_on'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId], foreignColumns: [committee.committeeId] }),
  ],
)

export const activity = pgTable(
  'activity',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<Kind>().notNull(),
    title: text('title').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    place: text('place').notNull(),
    note: text('note').notNull(),
    groupId: uuid('group_id'),
    state: text('state').$type<ActivityState>().notNull(),
    /** The Beijing day it is held, and the day for which it counts (earlier for 补办). */
    heldOn: day('held_on').notNull(),
    countsOn: day('counts_on').notNull(),
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    radiusMetres: integer('radius_metres'),
    /** Of a service: how many may sign up (then nobody is expected beforehand); null: it takes no sign-up. */
    capacity: integer('capacity'),
    /** Of a service: for the front line. */
    frontLine: boolean('front_line').notNull().default(false),
    /** The key of its check-in codes; never leaves the server. */
    secret: bytes('secret').notNull(),
    revision: integer('revision').notNull().default(1),
    plannedBy: uuid('planned_by').notNull(),
    plannedAt: instant('planned_at').notNull(),
    publishedAt: instant('published_at'),
    closedAt: instant('closed_at'),
    cancelReason: text('cancel_reason'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId, t.plannedBy], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.groupId], foreignColumns: [group.committeeId, group.id] }),
    index('activity_by_start').on(t.committeeId, t.startsAt, t.id),
    // What meets an obligation, and what is planned for it, is looked for by these.
    index('activity_by_kind').on(t.committeeId, t.kind, t.countsOn),
  ],
)

export const activityHost = pgTable(
  'activity_host',
  {
    committeeId: committeeId(),
    activityId: uuid('activity_id').notNull(),
    branchId: uuid('branch_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.activityId, t.branchId] }),
    foreignKey({
      columns: [t.committeeId, t.activityId],
      foreignColumns: [activity.committeeId, activity.id],
    }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    index('activity_host_by_branch').on(t.committeeId, t.branchId),
  ],
)

export const activityTopic = pgTable(
  'activity_topic',
  {
    committeeId: committeeId(),
    activityId: uuid('activity_id').notNull(),
    topicId: uuid('topic_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.activityId, t.topicId] }),
    foreignKey({
      columns: [t.committeeId, t.activityId],
      foreignColumns: [activity.committeeId, activity.id],
    }),
    foreignKey({ columns: [t.committeeId, t.topicId], foreignColumns: [topic.committeeId, topic.id] }),
  ],
)

/** The roll: one line per activity and member. `branch_id` is the member's branch when the roll was drawn up. */
export const attendance = pgTable(
  'attendance',
  {
    committeeId: committeeId(),
    activityId: uuid('activity_id').notNull(),
    memberId: uuid('member_id').notNull(),
    branchId: uuid('branch_id').notNull(),
    status: text('status').$type<AttendanceStatus>().notNull().default('expected'),
    source: text('source').$type<AttendanceSource>(),
    recordedAt: instant('recorded_at'),
    recordedBy: uuid('recorded_by'),
    placeVerdict: text('place_verdict').$type<PlaceVerdict>(),
    placeMetres: integer('place_metres'),
    /** Of a service: when they checked out, and how long they served. */
    leftAt: instant('left_at'),
    minutes: integer('minutes'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.activityId, t.memberId] }),
    foreignKey({
      columns: [t.committeeId, t.activityId],
      foreignColumns: [activity.committeeId, activity.id],
    }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    index('attendance_by_member').on(t.committeeId, t.memberId),
  ],
)
