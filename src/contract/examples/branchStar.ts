import type { branchStarActions } from '../branchStar'
import { type Examples, uuid } from './example'

const star = { year: 2022, branchId: uuid(1), revision: 2 }

export const branchStarExamples: Examples<typeof branchStarActions> = {
  'branchStar.ask': [{ year: 2022, closesOn: '2023-01-20' }],
  'branchStar.mine': [{}],
  'branchStar.get': [{ year: 2022, branchId: uuid(1) }],
  'branchStar.save': [
    {
      ...star,
      marks: [{ itemKey: 'lecture', level: 'part', points: 3, note: '缺教案' }],
      statement: '全年工作扎实',
    },
  ],
  'branchStar.declare': [star],
  'branchStar.decline': [star],
  'branchStar.withdraw': [star],
  'branchStar.board': [{ year: 2022 }],
  'branchStar.decide': [{ ...star, level: 5, reason: '各项工作扎实' }],
  'branchStar.publish': [{ year: 2022 }],
  'branchStar.correct': [{ year: 2022, version: 1, branchId: uuid(1), level: 3, reason: '复核漏项' }],
  'branchStar.list': [{ year: 2022 }],
  'branchStar.history': [{ branchId: uuid(1) }],
}
