import type { yearActions } from '../../../src/contract/year'
import { branchIn, type Inputs } from './scene'

export const yearInputs: Inputs<typeof yearActions> = {
  'obligation.year': async (scene) => ({ branchId: branchIn(scene), year: 2026 }),
}
