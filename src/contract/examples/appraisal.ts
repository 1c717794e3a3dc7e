import type { appraisalActions } from '../appraisal'
import { type Examples, uuid } from './example'

export const appraisalExamples: Examples<typeof appraisalActions> = {
  'appraisal.get': [{ branchId: uuid(1), year: 2022 }],
  'appraisal.save': [
    {
      ...{ branchId: uuid(1), year: 2022, revision: 0, heldOn: '2022-12-20' },
      grades: [{ memberId: uuid(2), grade: '合格' }],
    },
  ],
}
