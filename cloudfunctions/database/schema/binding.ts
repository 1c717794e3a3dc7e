import { foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { committeeId, instant } from './columns'
import { member } from './organization'

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
