import { randomUUID } from 'node:crypto'
import type { messageActions } from '../../../src/contract/message'
import type { Inputs } from './scene'

export const messageInputs: Inputs<typeof messageActions> = {
  'message.count': async () => ({}),
  'message.list': async () => ({ kind: 'activity', cursor: null }),
  'message.read': async ({ world, who }) => {
    const { items } = await world.as(who).does('message.list', {})
    return { messageIds: items.map(({ id }) => id) }
  },
  'message.readAll': async () => ({}),
  'message.offer': async () => ({ template: 'review' }),
  'message.grant': async () => ({ grantId: randomUUID(), template: 'review' }),
  'message.dead': async () => ({ cursor: null }),
}
