import type { Me } from '@/contract/organization'

/** Whether somebody is of the committee, rather than of a branch that they run. */
export const seesAllBranches = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.includes('committeeMember') || roles.includes('committeeOfficer')
