import { randomUUID } from 'node:crypto'
import type { feedbackActions } from '../../../src/contract/feedback'
import { type Inputs, personIn } from './scene'

const SOME_KEY = '0123456789ABCDEFGHJKMNPQRS'

const feedbackOf = () => ({
  feedbackId: randomUUID(),
  text: '建议把主题党日安排在周五下午',
  anonymous: false as const,
})

export const feedbackInputs: Inputs<typeof feedbackActions> = {
  'feedback.send': async () => feedbackOf(),
  'feedback.mine': async () => ({ keys: [SOME_KEY] }),
  'feedback.list': async () => ({ state: 'waiting', cursor: null }),
  'feedback.answer': async (scene) => {
    const feedback = feedbackOf()
    await scene.world.as(personIn(scene)).does('feedback.send', feedback)
    return { feedbackId: feedback.feedbackId, answer: '已转有关支部办理' }
  },
}
