import type { warningActions } from '../warning'
import { type Examples, uuid } from './example'

export const warningExamples: Examples<typeof warningActions> = {
  'warning.list': [{}],
  'warning.remind': [{ reminderId: uuid(9), branchIds: [uuid(1), uuid(2)] }],
}
