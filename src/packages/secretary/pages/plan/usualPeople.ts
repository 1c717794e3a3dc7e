import Taro from '@tarojs/taro'
import { isOfCommittee, type PlanDraft } from './planDraft'

const peopleKey = ({ kind, ownBranchId }: PlanDraft) =>
  isOfCommittee(kind) ? `plan.people:${kind}` : `plan.committee:${ownBranchId}`
const isAlwaysTheSame = ({ kind }: PlanDraft) => kind === 'branchCommitteeMeeting' || isOfCommittee(kind)

/** Who sat in the last meeting of a committee, a branch's or the organ's, planned here: the list offers them again. */
export function usualPeople(draft: PlanDraft): string[] | null {
  if (!isAlwaysTheSame(draft)) return null
  const kept: unknown = Taro.getStorageSync(peopleKey(draft))
  return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : null
}

/** Keeps them for the next time. */
export function rememberPeople(draft: PlanDraft, expected: readonly string[]): void {
  if (isAlwaysTheSame(draft)) Taro.setStorageSync(peopleKey(draft), expected)
}
