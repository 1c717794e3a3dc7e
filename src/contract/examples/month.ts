import type { monthActions } from '../month'
import { type Examples, uuid } from './example'

export const monthExamples: Examples<typeof monthActions> = {
  'month.mine': [{}],
  'month.branch': [{ branchId: uuid(1), on: '2022-04-12' }],
  'month.committee': [{}],
}
