import { sql } from 'drizzle-orm'
import {
  customType,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ActivityState } from '../../src/domain/activity'
import type { AttendanceSource, AttendanceStatus } from '../../src/domain/attendance'
import type { Cadence } from '../../src/domain/calendar'
import type { PlaceVerdict } from '../../src/domain/checkin'
import type { ExemptionReason, MembershipKind } from '../../src/domain/membership'
import type { BranchKind, Kind } from '../../src/domain/obligation'
import type { PostKind } from '../../src/domain/permission'
import type { SubmissionKind, SubmissionState, Verdict } from '../../src/domain/submission'
import type { Measure } from '../../src/domain/total'

/**
 * The books. Every primary, unique and foreign key begins with `committee_id`, so the whole can be spread by
 * committee (Citus, hash partitions) without changing a query; a test holds it to that.
 */
const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => new Uint8Array(value),
})

const committeeId = () => uuid('committee_id').notNull()
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
const day = (name: string) => date(name, { mode: 'string' })

export const committee = pgTable('committee', {
  committeeId: uuid('committee_id').primaryKey(),
  name: text('name').notNull(),
  /** Only what differs from the defaults of `domain/settings.ts`. */
  settings: jsonb('settings').notNull().default({}),
})

export const branch = pgTable(
  'branch',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<BranchKind>().notNull(),
    aliveFrom: day('alive_from').notNull(),
    /** Its last day; null while it exists. */
    aliveTo: day('alive_to'),
    /** The branch into which it was merged when it ended. */
    mergedInto: uuid('merged_into'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId], foreignColumns: [committee.committeeId] }),
    foreignKey({ columns: [t.committeeId, t.mergedInto], foreignColumns: [t.committeeId, t.id] }),
  ],
)

export const member = pgTable(
  'member',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    /** The number by which the committee's own roster names the member, where it has one. */
    number: text('number'),
    name: text('name').notNull(),
    kind: text('kind').$type<'full' | 'probationary'>().notNull(),
    /** When they joined the Party. */
    joinedOn: day('joined_on').notNull(),
    bornOn: day('born_on'),
    /** Keyed digest of the phone number, to recognise it by; the number itself is kept nowhere. */
    phoneDigest: text('phone_digest'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId], foreignColumns: [committee.committeeId] }),
    unique('member_one_per_number').on(t.committeeId, t.number),
    unique('member_one_per_phone').on(t.committeeId, t.phoneDigest),
    index('member_by_phone').on(t.phoneDigest),
  ],
)

/**
 * To which branch a member belongs, from the first day to the last. `home`: one at a time, without a gap unless they
 * left in between; `loan`: at a temporary branch, while the home branch keeps them. Who has no home on a day does not
 * belong to the committee then.
 */
export const membership = pgTable(
  'membership',
  {
    committeeId: committeeId(),
    memberId: uuid('member_id').notNull(),
    kind: text('kind').$type<MembershipKind>().notNull(),
    from: day('from_day').notNull(),
    to: day('to_day'),
    branchId: uuid('branch_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.memberId, t.kind, t.from] }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    index('membership_by_branch').on(t.committeeId, t.branchId),
  ],
)

/** Which WeChat user is which member. Looked up by openid before the committee is known. */
export const binding = pgTable(
  'binding',
  {
    committeeId: committeeId(),
    openid: text('openid').notNull(),
    memberId: uuid('member_id').notNull(),
    boundAt: instant('bound_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.openid] }),
    unique('binding_one_per_member').on(t.committeeId, t.memberId),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    index('binding_by_openid').on(t.openid),
  ],
)

/** One-time codes by which members bind their WeChat; only a keyed digest of each is kept. */
export const bindCode = pgTable(
  'bind_code',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    memberId: uuid('member_id').notNull(),
    digest: text('digest').notNull(),
    madeBy: uuid('made_by').notNull(),
    madeAt: instant('made_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    unique('bind_code_digest').on(t.committeeId, t.digest),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.madeBy], foreignColumns: [member.committeeId, member.id] }),
    index('bind_code_by_digest').on(t.digest),
    index('bind_code_by_member').on(t.committeeId, t.memberId),
  ],
)

/** Failed tries of an openid to bind itself, so that codes cannot be guessed. Of no committee yet: the nil id. */
export const bindAttempt = pgTable(
  'bind_attempt',
  {
    committeeId: committeeId().default('00000000-0000-0000-0000-000000000000'),
    openid: text('openid').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.committeeId, t.openid, t.at] })],
)

/** A member's exemption (免除) from organisational life by decision of the branch, for age or illness. */
export const exemption = pgTable(
  'exemption',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    memberId: uuid('member_id').notNull(),
    reason: text('reason').$type<ExemptionReason>().notNull(),
    note: text('note').notNull(),
    from: day('from_day').notNull(),
    to: day('to_day'),
    decidedOn: day('decided_on').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.recordedBy], foreignColumns: [member.committeeId, member.id] }),
    index('exemption_by_member').on(t.committeeId, t.memberId),
  ],
)

/**
 * 党小组 and 青年理论学习小组. A Party group's members are chosen; a youth group's follow age (see
 * `domain/group.ts`), chosen ones only tell which of a branch's several youth groups somebody is in.
 */
export const group = pgTable(
  'member_group',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<'party' | 'youth'>().notNull(),
    name: text('name').notNull(),
    branchId: uuid('branch_id').notNull(),
    aliveFrom: day('alive_from').notNull(),
    /** Its last day; null while it exists. */
    aliveTo: day('alive_to'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
  ],
)

export const groupMember = pgTable(
  'group_member',
  {
    committeeId: committeeId(),
    groupId: uuid('group_id').notNull(),
    memberId: uuid('member_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.groupId, t.memberId] }),
    foreignKey({ columns: [t.committeeId, t.groupId], foreignColumns: [group.committeeId, group.id] }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
  ],
)

export const post = pgTable(
  'post',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    memberId: uuid('member_id').notNull(),
    kind: text('kind').$type<PostKind>().notNull(),
    branchId: uuid('branch_id'),
    groupId: uuid('group_id'),
    from: day('from_day').notNull(),
    to: day('to_day'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({ columns: [t.committeeId, t.groupId], foreignColumns: [group.committeeId, group.id] }),
    index('post_by_member').on(t.committeeId, t.memberId),
  ],
)

/** The branches that a committee member answers for (联系支部). */
export const contactBranch = pgTable(
  'contact_branch',
  {
    committeeId: committeeId(),
    memberId: uuid('member_id').notNull(),
    branchId: uuid('branch_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.memberId, t.branchId] }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
  ],
)

/** A committee member's duties (责任清单). `cadence` null: once, by `dueOn`; else each period, by its last day. */
export const duty = pgTable(
  'duty',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    memberId: uuid('member_id').notNull(),
    title: text('title').notNull(),
    note: text('note').notNull(),
    cadence: text('cadence').$type<Cadence>(),
    dueOn: day('due_on'),
    from: day('from_day').notNull(),
    to: day('to_day'),
    madeBy: uuid('made_by').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.madeBy], foreignColumns: [member.committeeId, member.id] }),
    index('duty_by_member').on(t.committeeId, t.memberId),
  ],
)

/** A duty done for one period (`from`: its first day; of a single duty, the day from which it stands). */
export const dutyDone = pgTable(
  'duty_done',
  {
    committeeId: committeeId(),
    dutyId: uuid('duty_id').notNull(),
    from: day('from_day').notNull(),
    doneOn: day('done_on').notNull(),
    note: text('note').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.dutyId, t.from] }),
    foreignKey({ columns: [t.committeeId, t.dutyId], foreignColumns: [duty.committeeId, duty.id] }),
    foreignKey({ columns: [t.committeeId, t.recordedBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/** A department leader and a section head in their charge: they owe each other a talk a half-year. */
export const talkPair = pgTable(
  'talk_pair',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    leaderId: uuid('leader_id').notNull(),
    sectionHeadId: uuid('section_head_id').notNull(),
    from: day('from_day').notNull(),
    to: day('to_day'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId, t.leaderId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({
      columns: [t.committeeId, t.sectionHeadId],
      foreignColumns: [member.committeeId, member.id],
    }),
  ],
)

/** A talk that was held: when and on what; what was said is nobody's business here. */
export const talk = pgTable(
  'talk',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    pairId: uuid('pair_id').notNull(),
    heldOn: day('held_on').notNull(),
    topic: text('topic').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId, t.pairId], foreignColumns: [talkPair.committeeId, talkPair.id] }),
    foreignKey({ columns: [t.committeeId, t.recordedBy], foreignColumns: [member.committeeId, member.id] }),
    index('talk_by_pair').on(t.committeeId, t.pairId, t.heldOn),
  ],
)

/** The study catalogue: a book, a series or a topic. */
export const topic = pgTable(
  'topic',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    title: text('title').notNull(),
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
