import type { Me } from '@/contract/organization'

export type Scope = 'mine' | 'branch' | 'committee'

/** Whose month somebody may look at: their own; of a branch they run; of all branches. */
export function scopesOf(me: Pick<Me, 'roles'> | null): { value: Scope; label: string }[] {
  const has = (...roles: Me['roles']) => roles.some((role) => me?.roles.includes(role))
  return [
    { value: 'mine', label: '我' },
    ...(has('branchOfficer') ? [{ value: 'branch' as const, label: '本支部' }] : []),
    ...(has('committeeMember', 'committeeOfficer')
      ? [{ value: 'committee' as const, label: '机关党委' }]
      : []),
  ]
}
