import type { debriefActions } from '../debrief'
import { type Examples, uuid } from './example'

export const debriefExamples: Examples<typeof debriefActions> = {
  'debrief.list': [{ year: 2022 }],
  'debrief.record': [
    { year: 2022, memberId: uuid(1), branchId: uuid(2), revision: 0, grade: 'good', shortcomings: '' },
  ],
  'debrief.rectify': [{ year: 2022, memberId: uuid(1), branchId: uuid(2), rectification: '已整改' }],
}
