import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { committeeId, instant, day } from './columns'
import { member } from './organization'

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
