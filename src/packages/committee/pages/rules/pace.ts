import type { Cadence } from '@/domain/calendar'
import type { Owner } from '@/domain/obligation'
import { branchKinds, type Pace } from '@/domain/ruleVersion'
import { cadenceNames } from '../../words'

export const paceName = (every: Cadence | null): string => (every === null ? '不要求' : cadenceNames[every])

export const branchKindNames = { serving: '在职', retired: '离退休', temporary: '临时' } as const

export const ownerNames: Record<Owner, string> = {
  branch: '支部',
  branchWithCommittee: '设支委会的支部',
  partyGroup: '党小组',
  youthGroup: '青年小组',
  talkPair: '领导与科室负责人',
  committee: '机关党委',
  secretary: '支部书记',
}

/** Whether the kind of branch makes a difference: not for what is of no branch. */
export const isByBranchKind = (owner: Owner): boolean =>
  !['talkPair', 'committee', 'secretary'].includes(owner)

/** `在职每月 · 离退休每季度 · 临时不要求`, or one word where all are the same. */
export function paceSentence(owner: Owner, every: Pace): string {
  const same = branchKinds.every((kind) => every[kind] === every.serving)
  if (!isByBranchKind(owner) || same) return paceName(every.serving)
  return branchKinds.map((kind) => `${branchKindNames[kind]}${paceName(every[kind])}`).join(' · ')
}
