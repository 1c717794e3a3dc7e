import type { textActions } from '../text'
import { type Examples, uuid } from './example'

export const textExamples: Examples<typeof textActions> = {
  'text.holds': [{ cursor: 'after' }],
  'text.decide': [
    { holdId: uuid(1), verdict: 'cleared' },
    { holdId: uuid(1), verdict: 'withheld' },
  ],
}
