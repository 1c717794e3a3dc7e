import Taro from '@tarojs/taro'
import type { PlanDraft } from './planDraft'

const peopleKey = ({ ownBranchId }: PlanDraft) => `plan.committee:${ownBranchId}`

/** Who sat in the branch committee's last meeting planned here: the list offers them again. */
export function usualPeople(draft: PlanDraft): string[] | null {
  if (draft.kind !== 'branchCommitteeMeeting') return null
  const kept: unknown = Taro.getStorageSync(peopleKey(draft))
  return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : null
}

/** Keeps them for the next time. */
export function rememberPeople(draft: PlanDraft, expected: readonly string[]): void {
  if (draft.kind === 'branchCommitteeMeeting') Taro.setStorageSync(peopleKey(draft), expected)
}
