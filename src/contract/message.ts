import * as v from 'valibot'
import { limits } from '../domain/limits'
import { type MessageKind, messageKinds, type Template, templates } from '../domain/message'
import { action } from './action'
import { cursor, id, ids, type Instant, type Page } from './fields'

export interface Message {
  id: string
  kind: MessageKind
  /** What sort of record `subjectId` is: the first word of the notice's key. */
  about: string
  text: string
  /** The record that a tap opens; null: there is none. */
  subjectId: string | null
  at: Instant
  isRead: boolean
}

/** A message that did not reach WeChat; it stands in the member's inbox all the same. */
export interface DeadLetter {
  messageId: string
  memberName: string
  branchName: string | null
  kind: MessageKind
  text: string
  template: Template
  tries: number
  failure: string
  at: Instant
  settledAt: Instant
}

const kind = v.picklist(Object.keys(messageKinds) as MessageKind[], '消息类别不对')
const template = v.picklist(Object.keys(templates) as Template[], '提醒类别不对')

export const messageActions = {
  /** For the badge: asked each time a tab is shown. */
  'message.count': action<{ unread: number }>()('actForOneself', v.strictObject({})),
  /** A page of one's own, newest first, with the unread of each kind. */
  'message.list': action<Page<Message> & { unread: Partial<Record<MessageKind, number>> }>()(
    'actForOneself',
    v.strictObject({ kind: v.optional(v.nullable(kind), null), cursor }),
  ),
  /** Marks some of one's own as read. */
  'message.read': action<{ unread: number }>()(
    'actForOneself',
    v.strictObject({ messageIds: ids(limits.readAtOnce) }),
  ),
  'message.readAll': action<{ unread: number }>()('actForOneself', v.strictObject({})),
  /** Whether it makes sense to ask for leave to send one subscription message, and WeChat's id of its template. */
  'message.offer': action<{ templateId: string | null }>()('actForOneself', v.strictObject({ template })),
  /** The member gave leave for one message. */
  'message.grant': action<{ unused: number }>()('actForOneself', v.strictObject({ grantId: id, template })),
  /** What could not be sent, latest first. */
  'message.dead': action<Page<DeadLetter>>()('seeDeadLetters', v.strictObject({ cursor }), 'documents'),
}
