import { bigserial, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { activity } from './activity'
import { committeeId, day, instant } from './columns'
import { branch, committee, member } from './organization'

/**
 * Who signed up (报名) for a service, in the order of `place`: the first `capacity` of them have a place, who follow
 * wait. Withdrawing deletes the line: who comes back stands at the end.
 */
export const signUp = pgTable(
  'sign_up',
  {
    committeeId: committeeId(),
    activityId: uuid('activity_id').notNull(),
    memberId: uuid('member_id').notNull(),
    /** The member's branch when they signed up. */
    branchId: uuid('branch_id').notNull(),
    place: bigserial('place', { mode: 'number' }).notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.activityId, t.memberId] }),
    foreignKey({
      columns: [t.committeeId, t.activityId],
      foreignColumns: [activity.committeeId, activity.id],
    }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.branchId], foreignColumns: [branch.committeeId, branch.id] }),
    index('sign_up_in_order').on(t.committeeId, t.activityId, t.place),
  ],
)

/** The theme of a season's (quarter's) volunteer services. */
export const serviceTheme = pgTable(
  'service_theme',
  {
    committeeId: committeeId(),
    /** The quarter's first day. */
    from: day('from_day').notNull(),
    theme: text('theme').notNull(),
    setBy: uuid('set_by').notNull(),
    setAt: instant('set_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.from] }),
    foreignKey({ columns: [t.committeeId], foreignColumns: [committee.committeeId] }),
    foreignKey({ columns: [t.committeeId, t.setBy], foreignColumns: [member.committeeId, member.id] }),
  ],
)
