import type { messageActions } from '../message'
import { type Examples, uuid } from './example'

export const messageExamples: Examples<typeof messageActions> = {
  'message.count': [{}],
  'message.list': [{ kind: 'reminder', cursor: 'after' }],
  'message.read': [{ messageIds: [uuid(1), uuid(2)] }],
  'message.readAll': [{}],
  'message.offer': [{ template: 'review' }],
  'message.grant': [{ grantId: uuid(9), template: 'reminder' }],
  'message.dead': [{ cursor: 'after' }],
}
