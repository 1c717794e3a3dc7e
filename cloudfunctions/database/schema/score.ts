import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { EntryKind, EntryOutcome, EntrySource } from '../../../src/domain/scoreEntry'
import { committeeId, day, instant } from './columns'
import { member } from './organization'

/**
 * Append-only: what a member's stars are made of, one entry for each record that earns or owes something, written
 * with it. When the record changes, a counter-entry takes the entry back before another one stands in its place. See
 * `domain/scoreEntry.ts`.
 */
export const scoreEntry = pgTable(
  'score_entry',
  {
    committeeId: committeeId(),
    memberId: uuid('member_id').notNull(),
    source: text('source').$type<EntrySource>().notNull(),
    sourceId: uuid('source_id').notNull(),
    /** 1, 2, 3 … of its record: odd ones enter, even ones take back. */
    turn: integer('turn').notNull(),
    year: integer('year').notNull(),
    kind: text('kind').$type<EntryKind>().notNull(),
    outcome: text('outcome').$type<EntryOutcome>().notNull(),
    /** What the record is called, and its Beijing day. */
    title: text('title').notNull(),
    on: day('on_day').notNull(),
    /** Of a service report: the activity that it tells of. */
    activityId: uuid('activity_id'),
    /** Who approved or recorded it; null where nobody had to. */
    byId: uuid('by_id'),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.memberId, t.source, t.sourceId, t.turn] }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.byId], foreignColumns: [member.committeeId, member.id] }),
    index('score_entry_by_source').on(t.committeeId, t.sourceId),
    index('score_entry_by_year').on(t.committeeId, t.memberId, t.year),
  ],
)
