import type { feedbackActions } from '../feedback'
import { type Examples, uuid } from './example'

const KEY = '0123456789ABCDEFGHJKMNPQRS'

export const feedbackExamples: Examples<typeof feedbackActions> = {
  'feedback.send': [
    { feedbackId: uuid(1), text: '建议', anonymous: true, key: KEY },
    { feedbackId: uuid(1), text: '建议', anonymous: false, key: null },
  ],
  'feedback.mine': [{ keys: [KEY] }],
  'feedback.list': [{ state: 'answered', cursor: 'after' }],
  'feedback.answer': [{ feedbackId: uuid(1), answer: '已办' }],
}
