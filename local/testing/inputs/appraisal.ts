import type { appraisalActions } from '../../../src/contract/appraisal'
import { branchIn, type Inputs } from './scene'

let appraised = 0

/** The present year or the one before: the day of an appraisal has to fit. */
const nextYearAppraised = () => 2025 + (appraised++ % 2)

export const appraisalInputs: Inputs<typeof appraisalActions> = {
  'appraisal.get': async (scene) => ({ branchId: branchIn(scene), year: 2026 }),
  'appraisal.save': async (scene) => ({
    branchId: branchIn(scene),
    year: nextYearAppraised(),
    revision: 0,
    heldOn: '2026-05-18',
    grades: [],
  }),
}
