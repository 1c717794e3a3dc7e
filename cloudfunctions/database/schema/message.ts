import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { DeliveryState, MessageKind, Template } from '../../../src/domain/message'
import { committeeId, instant } from './columns'
import { committee, member } from './organization'

/**
 * A member's inbox: what the system has to tell them. `key` says what it is about (the record and the occasion), so
 * that the same is never told twice, however often the timer comes by.
 */
export const message = pgTable(
  'message',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    memberId: uuid('member_id').notNull(),
    kind: text('kind').$type<MessageKind>().notNull(),
    key: text('key').notNull(),
    text: text('text').notNull(),
    /** The record that a tap opens; null: there is none. */
    subjectId: uuid('subject_id'),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    unique('message_once').on(t.committeeId, t.memberId, t.key),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    index('message_by_member').on(t.committeeId, t.memberId, t.at),
  ],
)

/** A member's leave to send one subscription message (订阅消息); used by the message that it carried. */
export const grant = pgTable(
  'message_grant',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    memberId: uuid('member_id').notNull(),
    template: text('template').$type<Template>().notNull(),
    grantedAt: instant('granted_at').notNull(),
    usedBy: uuid('used_by'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    unique('message_grant_once').on(t.committeeId, t.usedBy),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.usedBy], foreignColumns: [message.committeeId, message.id] }),
    index('message_grant_by_member').on(t.committeeId, t.memberId, t.template),
  ],
)

/**
 * The outbox: a message on its way to WeChat. `sending` is written before it leaves: what crashed in between is never
 * sent again, since nobody knows whether it arrived.
 */
export const delivery = pgTable(
  'delivery',
  {
    committeeId: committeeId(),
    messageId: uuid('message_id').notNull(),
    template: text('template').$type<Template>().notNull(),
    state: text('state').$type<DeliveryState>().notNull(),
    tries: integer('tries').notNull().default(0),
    /** Not before this instant; grows with each try. */
    dueAt: instant('due_at').notNull(),
    claimedAt: instant('claimed_at'),
    settledAt: instant('settled_at'),
    /** Of a failure: WeChat's code and what it means. */
    failure: text('failure'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.messageId] }),
    foreignKey({ columns: [t.committeeId, t.messageId], foreignColumns: [message.committeeId, message.id] }),
    index('delivery_due').on(t.committeeId, t.state, t.dueAt),
  ],
)

/**
 * Complaints and suggestions (投诉建议). An anonymous one keeps no trace of its author: neither who nor, within the
 * day, when; whoever shows the key whose digest is kept reads the answer.
 */
export const feedback = pgTable(
  'feedback',
  {
    committeeId: committeeId(),
    id: uuid('id').notNull(),
    /** Null: anonymous. */
    memberId: uuid('member_id'),
    /** Of an anonymous one only. */
    keyDigest: text('key_digest'),
    text: text('text').notNull(),
    /** Of an anonymous one the beginning of its Beijing day. */
    at: instant('at').notNull(),
    answer: text('answer'),
    answeredBy: uuid('answered_by'),
    answeredAt: instant('answered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.committeeId, t.id] }),
    foreignKey({ columns: [t.committeeId], foreignColumns: [committee.committeeId] }),
    foreignKey({ columns: [t.committeeId, t.memberId], foreignColumns: [member.committeeId, member.id] }),
    foreignKey({ columns: [t.committeeId, t.answeredBy], foreignColumns: [member.committeeId, member.id] }),
    unique('feedback_one_per_key').on(t.committeeId, t.keyDigest),
    index('feedback_by_day').on(t.committeeId, t.at),
    index('feedback_by_member').on(t.committeeId, t.memberId),
  ],
)
