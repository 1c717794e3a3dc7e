import type { organizationActions } from '../organization'
import { type Examples, uuid } from './example'

export const organizationExamples: Examples<typeof organizationActions> = {
  'organization.me': [{}],
  'organization.branches': [{}],
  'organization.members': [{ branchIds: [uuid(1), uuid(2)] }],
  'organization.topics': [{}],
  'organization.missed': [{ branchId: uuid(1) }],
}
