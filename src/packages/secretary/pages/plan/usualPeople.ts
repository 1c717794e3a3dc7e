import Taro from '@tarojs/taro'
import type { Me } from '@/contract/organization'
import type { Kind } from '@/domain/obligation'
import type { Candidate, PlanDraft } from './planDraft'

const peopleKey = ({ ownBranchId }: PlanDraft) => `plan.committee:${ownBranchId}`

/**
 * Who is usually expected where that is not everybody: the secretaries among themselves, the youth groups at the forum,
 * and who sat in the last meeting of a branch's committee that was planned here. Null: nothing is known.
 */
export function usualPeople(draft: PlanDraft, candidates: readonly Candidate[], me: Me): string[] | null {
  const kind: Kind = draft.kind
  switch (kind) {
    case 'secretaryConference':
    case 'secretaryDebrief':
      return candidates.filter(({ isSecretary }) => isSecretary).map(({ id }) => id)
    case 'youthForum': {
      const youth = me.runsGroups.filter((group) => group.kind === 'youth').map(({ id }) => id)
      return candidates
        .filter(({ groupIds, exempt }) => !exempt && groupIds.some((id) => youth.includes(id)))
        .map(({ id }) => id)
    }
    case 'branchCommitteeMeeting': {
      const kept: unknown = Taro.getStorageSync(peopleKey(draft))
      return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : null
    }
    default:
      return null
  }
}

/** Keeps them for the next time. */
export function rememberPeople(draft: PlanDraft, expected: readonly string[]): void {
  if (draft.kind === 'branchCommitteeMeeting') Taro.setStorageSync(peopleKey(draft), expected)
}
