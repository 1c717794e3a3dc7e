import type { starActions } from '../star'
import { type Examples, uuid } from './example'

export const starExamples: Examples<typeof starActions> = {
  'star.contest': [{ contestId: uuid(1), sourceId: uuid(2), reason: '那天在值班' }],
  'star.contests': [{}],
  'star.answerContest': [
    { contestId: uuid(1), verdict: 'upheld', answer: '已更正' },
    { contestId: uuid(1), verdict: 'explained', answer: '已核对' },
  ],
  'star.rating': [{ memberId: uuid(1), year: 2022 }],
  'star.record': [{ memberId: uuid(1), year: 2022 }],
  'star.branch': [{ branchId: uuid(1), year: 2022 }],
}
