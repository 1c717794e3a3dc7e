import { foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { BranchStarState, StarLevel } from '../../../src/domain/branchStar'
import type { MarkLevel } from '../../../src/domain/checkup'
import { checklist } from './checkup'
import { committeeId, day, instant } from './columns'
import { branch, member } from './organization'

/** A year for which the branches are asked; the list is the one of that day. */
export const branchStarYear = pgTable(
  'branch_star_year',
  {
    committeeId: committeeId(),
    year: integer('year').notNull(),
    checklistVersion: integer('checklist_version').notNull(),
    /** The last day for declaring. */
    closesOn: day('closes_on').notNull(),
    askedBy: uuid('asked_by').notNull(),
    askedAt: instant('asked_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.year] }),
    foreignKey({
      columns: [t.committeeId, t.checklistVersion],
      foreignColumns: [checklist.committeeId, checklist.version],
    }),
    foreignKey({ columns: [t.committeeId, t.askedBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/** How a branch stands in a year; not there until it has begun to answer. */
export const branchStar = pgTable(
  'branch_star',
  {
    committeeId: committeeId(),
    year: integer('year').notNull(),
    branchId: uuid('branch_id').notNull(),
    state: text('state').$type<BranchStarState>().notNull(),
    statement: text('statement').notNull(),
    /** Moves with each change, so that nobody overwrites or decides on what they have not seen. */
    revision: integer('revision').notNull(),
    savedBy: uuid('saved_by').notNull(),
    savedAt: instant('saved_at').notNull(),
    /** Null: not decided. */
    level: integer('level').$type<StarLevel>(),
    reason: text('reason').notNull().default(''),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.year, t.branchId] }),
    foreignKey({
      columns: [t.committeeId, t.year],
      foreignColumns: [branchStarYear.committeeId, branchStarYear.year],
    }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({ columns: [t.committeeId, t.savedBy], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.decidedBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/** What a branch gives itself for an item. */
export const branchStarMark = pgTable(
  'branch_star_mark',
  {
    committeeId: committeeId(),
    year: integer('year').notNull(),
    branchId: uuid('branch_id').notNull(),
    itemKey: text('item_key').notNull(),
    level: text('level').$type<MarkLevel>().notNull(),
    points: integer('points').notNull(),
    note: text('note').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.year, t.branchId, t.itemKey] }),
    foreignKey({
      columns: [t.committeeId, t.year, t.branchId],
      foreignColumns: [branchStar.committeeId, branchStar.year, branchStar.branchId],
    }),
  ],
)

/** Append-only: the list of a year as it was published; each further version corrects one branch's line. */
export const branchStarList = pgTable(
  'branch_star_list',
  {
    committeeId: committeeId(),
    year: integer('year').notNull(),
    version: integer('version').notNull(),
    /** Whose line is another than in the version before; null: the first one. */
    correctedId: uuid('corrected_id'),
    by: uuid('by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.year, t.version] }),
    foreignKey({
      columns: [t.committeeId, t.year],
      foreignColumns: [branchStarYear.committeeId, branchStarYear.year],
    }),
    foreignKey({ columns: [t.committeeId, t.correctedId], foreignColumns: [branch.committeeId, branch.id] }),
    foreignKey({ columns: [t.committeeId, t.by], foreignColumns: [member.committeeId, member.id] }),
  ],
)

/** Append-only: each branch's line in a version of the list. */
export const branchStarLevel = pgTable(
  'branch_star_level',
  {
    committeeId: committeeId(),
    year: integer('year').notNull(),
    version: integer('version').notNull(),
    branchId: uuid('branch_id').notNull(),
    level: integer('level').$type<StarLevel>().notNull(),
    /** Why this level; in a corrected line, why it was corrected. */
    reason: text('reason').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.year, t.version, t.branchId] }),
    foreignKey({
      columns: [t.committeeId, t.year, t.version],
      foreignColumns: [branchStarList.committeeId, branchStarList.year, branchStarList.version],
    }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
  ],
)
