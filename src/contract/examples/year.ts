import type { yearActions } from '../year'
import { type Examples, uuid } from './example'

export const yearExamples: Examples<typeof yearActions> = {
  'obligation.year': [{ branchId: uuid(1), year: 2022 }],
}
