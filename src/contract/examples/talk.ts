import type { talkActions } from '../talk'
import { type Examples, uuid } from './example'

export const talkExamples: Examples<typeof talkActions> = {
  'talk.pairs': [{ on: '2022-04-12' }],
  'talk.savePair': [{ pairId: uuid(9), leaderId: uuid(1), sectionHeadId: uuid(2), from: '2022-01-01' }],
  'talk.endPair': [{ pairId: uuid(9), to: '2022-06-30' }],
  'talk.record': [{ talkId: uuid(9), pairId: uuid(1), heldOn: '2022-04-12', topic: '履职尽责' }],
  'talk.takeBack': [{ talkId: uuid(9) }],
}
