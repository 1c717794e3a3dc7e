import type { branchActions } from '../branch'
import { type Examples, uuid } from './example'

export const branchExamples: Examples<typeof branchActions> = {
  'branch.list': [{}],
  'branch.save': [
    { branchId: uuid(1), name: '一线临时党支部', kind: 'temporary', from: '2022-03-01', to: '2022-05-31' },
  ],
  'branch.close': [{ branchId: uuid(1), lastDay: '2022-05-31' }],
  'branch.merge': [{ branchId: uuid(1), into: uuid(2), from: '2022-06-01' }],
}
