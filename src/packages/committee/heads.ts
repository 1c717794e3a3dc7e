import type { BranchRow } from '@/contract/branch'

/** `24 人，借出 2 人`; of a temporary branch, whom others lent it. */
export function headsOf({ kind, home, lent, borrowed }: BranchRow): string {
  if (kind === 'temporary') return `借来 ${borrowed} 人`
  return `${home} 人${lent > 0 ? `，借出 ${lent} 人` : ''}`
}
