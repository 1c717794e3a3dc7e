import type { documentActions } from '../document'
import { type Examples, period, uuid } from './example'

export const documentExamples: Examples<typeof documentActions> = {
  'document.attendance': [{ activityId: uuid(1) }],
  'document.blankRoll': [{ activityId: uuid(1) }],
  'document.findings': [{ branchId: uuid(1), roundId: uuid(2) }],
  'document.stars': [{ branchId: uuid(1), year: 2022 }],
  'document.serviceHours': [
    { branchId: uuid(1), ...period },
    { branchId: uuid(1), ...period, cadence: 'quarter' },
  ],
  'document.birthdays': [{ branchId: uuid(1), year: 2022 }],
  'document.handbook': [{ branchId: uuid(1), year: 2022 }],
}
