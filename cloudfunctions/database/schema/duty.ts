import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Cadence } from '../../../src/domain/calendar'
import { committeeId, instant, day } from './columns'
import { member } from './organization'

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
