import { type SQL, sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type {
  CheckupState,
  FigureKey,
  ItemGroup,
  MarkLevel,
  ObjectionVerdict,
  RoundState,
} from '../../../src/domain/checkup'
import type { FindingState, FindingStep } from '../../../src/domain/finding'
import type { LookVerdict, SampleUnit } from '../../../src/domain/lookback'
import { committeeId, day, instant } from './columns'
import { branch, member } from './organization'

/** A version of the committee's check-up list; a round keeps the one with which it was opened. */
export const checklist = pgTable(
  'checklist',
  {
    committeeId: committeeId(),
    version: integer('version').notNull(),
    savedBy: uuid('saved_by').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.version] }),
    foreignKey({ columns: [t.committeeId, t.savedBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)

export const checklistItem = pgTable(
  'checklist_item',
  {
    committeeId: committeeId(),
    version: integer('version').notNull(),
    /** The same from version to version, so that a finding can be known again. */
    key: text('key').notNull(),
    place: integer('place').notNull(),
    group: text('group').$type<ItemGroup>().notNull(),
    title: text('title').notNull(),
    lookAt: text('look_at').notNull(),
    points: integer('points').notNull(),
    figure: text('figure').$type<FigureKey>(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.version, t.key] }),
    foreignKey({
      columns: [t.committeeId, t.version],
      foreignColumns: [checklist.committeeId, checklist.version],
    }),
  ],
)

/** The check-ups of a half-year: one round each. */
export const checkupRound = pgTable(
  'checkup_round',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    from: day('from_day').notNull(),
    to: day('to_day').notNull(),
    checklistVersion: integer('checklist_version').notNull(),
    state: text('state').$type<RoundState>().notNull(),
    openedBy: uuid('opened_by').notNull(),
    openedAt: instant('opened_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    unique('checkup_round_once').on(t.committeeId, t.from),
    foreignKey({
      columns: [t.committeeId, t.checklistVersion],
      foreignColumns: [checklist.committeeId, checklist.version],
    }),
    foreignKey({ columns: [t.committeeId, t.openedBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/** One branch's check-up in a round, by another branch; each checks once and is checked once. */
export const checkup = pgTable(
  'checkup',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    roundId: uuid('round_id').notNull(),
    checkingId: uuid('checking_id').notNull(),
    checkedId: uuid('checked_id').notNull(),
    state: text('state').$type<CheckupState>().notNull(),
    submittedBy: uuid('submitted_by'),
    submittedAt: instant('submitted_at'),
    signedBy: uuid('signed_by'),
    signedAt: instant('signed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    unique('checkup_checked_once').on(t.committeeId, t.roundId, t.checkedId),
    unique('checkup_checks_once').on(t.committeeId, t.roundId, t.checkingId),
    foreignKey({
      columns: [t.committeeId, t.roundId],
      foreignColumns: [checkupRound.committeeId, checkupRound.id],
    }),
    foreignKey({ columns: [t.committeeId, t.checkingId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({ columns: [t.committeeId, t.checkedId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({ columns: [t.committeeId, t.submittedBy], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.signedBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/** Who checks, named from the branch that does. */
export const checker = pgTable(
  'checker',
  {
    committeeId: committeeId(),
    checkupId: uuid('checkup_id').notNull(),
    memberId: uuid('member_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.checkupId, t.memberId] }),
    foreignKey({ columns: [t.committeeId, t.checkupId], foreignColumns: [checkup.committeeId, checkup.id] }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    index('checker_by_member').on(t.committeeId, t.memberId),
  ],
)

/** An item of a sheet as it is marked; `revision` tells whether another checker was there in between. */
export const itemMark = pgTable(
  'item_mark',
  {
    committeeId: committeeId(),
    checkupId: uuid('checkup_id').notNull(),
    itemKey: text('item_key').notNull(),
    level: text('level').$type<MarkLevel>().notNull(),
    points: integer('points').notNull(),
    note: text('note').notNull(),
    revision: integer('revision').notNull(),
    markedBy: uuid('marked_by').notNull(),
    markedAt: instant('marked_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.checkupId, t.itemKey] }),
    foreignKey({ columns: [t.committeeId, t.checkupId], foreignColumns: [checkup.committeeId, checkup.id] }),
    foreignKey({ columns: [t.committeeId, t.markedBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/** What the checked branch objects to, and what the committee decided. */
export const objection = pgTable(
  'objection',
  {
    committeeId: committeeId(),
    checkupId: uuid('checkup_id').notNull(),
    itemKey: text('item_key').notNull(),
    reason: text('reason').notNull(),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
    /** Null: not decided yet. */
    verdict: text('verdict').$type<ObjectionVerdict>(),
    comment: text('comment').notNull().default(''),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.checkupId, t.itemKey] }),
    foreignKey({ columns: [t.committeeId, t.checkupId], foreignColumns: [checkup.committeeId, checkup.id] }),
    foreignKey({ columns: [t.committeeId, t.by], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.decidedBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/**
 * How soon a finding asks for something: 0 it is to be put right, 1 it waits to be looked at, 2 it is struck off. Its
 * text must be the same wherever it stands, or the indexes by it are not used.
 */
export const urgencyOf = (state: AnyPgColumn | SQL) =>
  sql<number>`(case ${state} when 'verified' then 2 when 'submitted' then 1 else 0 end)`

/** A problem that a check-up found, as it stands now; how it came there is in its steps. */
export const finding = pgTable(
  'finding',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    checkupId: uuid('checkup_id').notNull(),
    /** The checked branch, which puts it right. */
    branchId: uuid('branch_id').notNull(),
    itemKey: text('item_key').notNull(),
    /** The group of the item. */
    category: text('category').$type<ItemGroup>().notNull(),
    text: text('text').notNull(),
    suggestion: text('suggestion').notNull(),
    dueOn: day('due_on').notNull(),
    state: text('state').$type<FindingState>().notNull(),
    responsibleId: uuid('responsible_id'),
    measure: text('measure'),
    submittedBy: uuid('submitted_by'),
    evidence: text('evidence'),
    /** The finding of an earlier round that comes back; null: it is new. */
    recursId: uuid('recurs_id'),
    foundBy: uuid('found_by').notNull(),
    foundAt: instant('found_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId, t.checkupId], foreignColumns: [checkup.committeeId, checkup.id] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({
      columns: [t.committeeId, t.responsibleId],
      foreignColumns: [member.committeeId, member.id],
    }),
    foreignKey({ columns: [t.committeeId, t.submittedBy], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.recursId], foreignColumns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId, t.foundBy], foreignColumns: [member.committeeId, member.id] }),
    index('finding_by_time').on(t.committeeId, t.foundAt, t.id),
    index('finding_by_branch').on(t.committeeId, t.branchId, t.foundAt, t.id),
    index('finding_by_checkup').on(t.committeeId, t.checkupId),
    index('finding_by_urgency').on(t.committeeId, urgencyOf(t.state), t.dueOn, t.id),
    index('finding_by_branch_urgency').on(t.committeeId, t.branchId, urgencyOf(t.state), t.dueOn, t.id),
  ],
)

/** Append-only: each step of a finding, by whom, when and with what words. */
export const findingStep = pgTable(
  'finding_step',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    findingId: uuid('finding_id').notNull(),
    step: text('step').$type<FindingStep>().notNull(),
    /** The measure, the evidence, or why it was sent back. */
    text: text('text').notNull(),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId, t.findingId], foreignColumns: [finding.committeeId, finding.id] }),
    foreignKey({ columns: [t.committeeId, t.by], foreignColumns: [member.committeeId, member.id] }),
    index('finding_step_by_finding').on(t.committeeId, t.findingId, t.at),
  ],
)

/**
 * A sample of a round's findings that are struck off (回头看), as it was drawn: the seed and those it was drawn from are
 * kept, so that anybody can draw it again.
 */
export const lookBack = pgTable(
  'look_back',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    roundId: uuid('round_id').notNull(),
    /** The first of its round is 1. */
    number: integer('number').notNull(),
    unit: text('unit').$type<SampleUnit>().notNull(),
    amount: integer('amount').notNull(),
    /** Thirty-two bytes of the server's, in hex. */
    seed: text('seed').notNull(),
    candidateIds: uuid('candidate_ids').array().notNull(),
    drawnBy: uuid('drawn_by').notNull(),
    drawnAt: instant('drawn_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    unique('look_back_one_by_one').on(t.committeeId, t.roundId, t.number),
    foreignKey({
      columns: [t.committeeId, t.roundId],
      foreignColumns: [checkupRound.committeeId, checkupRound.id],
    }),
    foreignKey({ columns: [t.committeeId, t.drawnBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/** A finding that was drawn, and what was seen of it. */
export const lookBackLine = pgTable(
  'look_back_line',
  {
    committeeId: committeeId(),
    lookBackId: uuid('look_back_id').notNull(),
    findingId: uuid('finding_id').notNull(),
    /** Null: nobody has looked yet. */
    verdict: text('verdict').$type<LookVerdict>(),
    /** Why it is not put right any more. */
    reason: text('reason').notNull().default(''),
    lookedBy: uuid('looked_by'),
    lookedAt: instant('looked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.lookBackId, t.findingId] }),
    foreignKey({
      columns: [t.committeeId, t.lookBackId],
      foreignColumns: [lookBack.committeeId, lookBack.id],
    }),
    foreignKey({ columns: [t.committeeId, t.findingId], foreignColumns: [finding.committeeId, finding.id] }),
    foreignKey({ columns: [t.committeeId, t.lookedBy], foreignColumns: [member.committeeId, member.id] }),
    index('look_back_line_by_finding').on(t.committeeId, t.findingId),
  ],
)
