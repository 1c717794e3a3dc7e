import type { Me } from '@/contract/organization'

/** The branch in sight: one's own (null), or for an officer sent to another one, that one. */
export function branchInSight({ roles, branch, runsBranches }: Me): string | null {
  const runsOwn = runsBranches.some(({ id }) => id === branch.id)
  return roles.includes('branchOfficer') && !runsOwn ? (runsBranches[0]?.id ?? null) : null
}
