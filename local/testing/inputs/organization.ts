import type { organizationActions } from '../../../src/contract/organization'
import { branchIn, type Inputs } from './scene'

export const organizationInputs: Inputs<typeof organizationActions> = {
  'organization.me': async () => ({}),
  'organization.branches': async () => ({}),
  'organization.members': async (scene) => ({ branchIds: [branchIn(scene)] }),
  'organization.topics': async () => ({}),
  'organization.missed': async (scene) => ({ branchId: branchIn(scene) }),
}
