import { foreignKey, index, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { ExemptionReason, MembershipKind } from '../../../src/domain/membership'
import type { BranchKind } from '../../../src/domain/obligation'
import type { PostKind } from '../../../src/domain/permission'
import { committeeId, instant, day } from './columns'

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
