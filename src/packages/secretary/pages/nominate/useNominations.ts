import { toastDone } from '@/components/feedback'
import { useDraft } from '@/stores/draft'
import { useWrite } from '@/stores/write'
import { type BranchCampaign, choiceOf, type Choices, nominationsOf } from './choices'

/** What is chosen of each candidate, kept on the phone until it is saved. */
export function useNominations(
  { year, branch, revision, members }: BranchCampaign,
  onSaved: () => Promise<void>,
) {
  const { draft, change, clear } = useDraft<{ choices: Choices }>(
    `nominate:${year}:${branch.id}:${revision}`,
    { choices: {} },
  )
  const { write, at, beside, forgive } = useWrite('campaign.nominate')
  const candidates = members.filter(({ isCandidate }) => isCandidate)
  const { choices } = draft
  return {
    candidates,
    choices,
    unsaid: candidates.filter((each) => choiceOf(choices, each).isNominated === null),
    refusal: at('nominations') ?? beside('nominations'),
    choose: (some: Choices) => {
      forgive()
      change({ choices: { ...choices, ...some } })
    },
    save: async () => {
      const nominations = nominationsOf(choices, candidates)
      if (!(await write({ year, branchId: branch.id, revision, nominations }))) return
      clear()
      toastDone('已保存')
      await onSaved()
    },
  }
}

export type Nominating = ReturnType<typeof useNominations>
