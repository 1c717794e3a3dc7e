import { sql } from 'drizzle-orm'
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { HonourKind } from '../../../src/domain/honour'
import type { EntrySource } from '../../../src/domain/scoreEntry'
import type { AppraisalGrade } from '../../../src/domain/star'
import type { StarRules } from '../../../src/domain/starRules'
import type { ContestState } from '../../../src/domain/contest'
import type { VetoKind } from '../../../src/domain/veto'
import { committeeId, day, instant } from './columns'
import { branch, member } from './organization'

/** 表彰 of a member or a branch, and what else earns a bonus. Never deleted: taken back with a reason. */
export const honour = pgTable(
  'honour',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<HonourKind>().notNull(),
    year: integer('year').notNull(),
    /** Of one of them. */
    memberId: uuid('member_id'),
    branchId: uuid('branch_id'),
    /** 文号. */
    documentNumber: text('document_number').notNull(),
    note: text('note').notNull(),
    /** What it is called where its points are told. */
    title: text('title').notNull(),
    on: day('on_day').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** Null: it stands. */
    takenBackBy: uuid('taken_back_by'),
    takenBackAt: instant('taken_back_at'),
    takenBackReason: text('taken_back_reason').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({ columns: [t.committeeId, t.recordedBy], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.takenBackBy], foreignColumns: [member.committeeId, member.id] }),
    index('honour_by_year').on(t.committeeId, t.year),
  ],
)

/** 民主评议党员 of a branch in a year. */
export const appraisal = pgTable(
  'appraisal',
  {
    committeeId: committeeId(),
    year: integer('year').notNull(),
    branchId: uuid('branch_id').notNull(),
    heldOn: day('held_on').notNull(),
    /** Moves with each change, so that nobody overwrites what they have not seen. */
    revision: integer('revision').notNull(),
    savedBy: uuid('saved_by').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.year, t.branchId] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({ columns: [t.committeeId, t.savedBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/** A member's grade of a year: one, whichever branch gave it. */
export const appraisalGrade = pgTable(
  'appraisal_grade',
  {
    committeeId: committeeId(),
    year: integer('year').notNull(),
    memberId: uuid('member_id').notNull(),
    /** By which the score entry names it; it stays when the grade changes. */
    id: uuid('id').notNull(),
    branchId: uuid('branch_id').notNull(),
    /** Null: taken out again. */
    grade: text('grade').$type<AppraisalGrade>(),
    gradedBy: uuid('graded_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.year, t.memberId] }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.gradedBy], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({
      columns: [t.committeeId, t.year, t.branchId],
      foreignColumns: [appraisal.committeeId, appraisal.year, appraisal.branchId],
    }),
    uniqueIndex('appraisal_grade_by_id').on(t.committeeId, t.id),
  ],
)

/** 纪律处分 or 通报批评, which caps a member's year at one star until it is lifted. */
export const veto = pgTable(
  'veto',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<VetoKind>().notNull(),
    year: integer('year').notNull(),
    memberId: uuid('member_id').notNull(),
    documentNumber: text('document_number').notNull(),
    title: text('title').notNull(),
    reason: text('reason').notNull(),
    on: day('on_day').notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** Null: it stands. */
    liftedBy: uuid('lifted_by'),
    liftedAt: instant('lifted_at'),
    liftReason: text('lift_reason').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.recordedBy], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.liftedBy], foreignColumns: [member.committeeId, member.id] }),
    index('veto_by_year').on(t.committeeId, t.year),
  ],
)

/** Append-only: by which rules a year is rated; the newest version holds. None: the defaults. */
export const starRules = pgTable(
  'star_rules',
  {
    committeeId: committeeId(),
    year: integer('year').notNull(),
    version: integer('version').notNull(),
    rules: jsonb('rules').$type<StarRules>().notNull(),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.year, t.version] }),
    foreignKey({ columns: [t.committeeId, t.by], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/** A member's objection to what a record says of them, with the answer. One is open at a time of each record. */
export const contest = pgTable(
  'contest',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    memberId: uuid('member_id').notNull(),
    /** The branch in which they worked then; its officers answer. */
    branchId: uuid('branch_id').notNull(),
    /** What it is about. */
    year: integer('year').notNull(),
    source: text('source').$type<EntrySource>().notNull(),
    sourceId: uuid('source_id').notNull(),
    title: text('title').notNull(),
    state: text('state').$type<ContestState>().notNull(),
    reason: text('reason').notNull(),
    at: instant('at').notNull(),
    /** Only the committee's officers answer: an officer of the branch contests. */
    byOfficer: boolean('by_officer').notNull(),
    answer: text('answer').notNull().default(''),
    answeredBy: uuid('answered_by'),
    answeredAt: instant('answered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({ columns: [t.committeeId, t.answeredBy], foreignColumns: [member.committeeId, member.id] }),
    uniqueIndex('contest_open')
      .on(t.committeeId, t.memberId, t.source, t.sourceId)
      .where(sql`${t.state} = 'open'`),
    index('contest_by_branch').on(t.committeeId, t.state, t.branchId),
  ],
)
