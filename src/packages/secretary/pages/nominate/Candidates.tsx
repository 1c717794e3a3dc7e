import { BottomBar } from '@/components/BottomBar'
import { PrimaryButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { toastDone } from '@/components/feedback'
import { Notice } from '@/components/Notice'
import { TextLink } from '@/components/TextLink'
import type { CampaignMember } from '@/contract/campaign'
import { useDraft } from '@/stores/draft'
import { useWrite } from '@/stores/write'
import { Candidate } from './Candidate'
import { type BranchCampaign, choiceOf, type Choices, nominationsOf, tally } from './choices'

interface CandidatesProps {
  data: BranchCampaign
  candidates: readonly CampaignMember[]
  onSaved: () => Promise<void>
}

/** Of each candidate: nominated, or not and why. What was chosen stays where it is refused. */
export function Candidates({ data, candidates, onSaved }: CandidatesProps) {
  const { year, branch, revision, mayNominate } = data
  const { draft, change, clear } = useDraft<{ choices: Choices }>(
    `nominate:${year}:${branch.id}:${revision}`,
    { choices: {} },
  )
  const { write, at, beside, forgive } = useWrite('campaign.nominate')
  const choose = (choices: Choices) => {
    forgive()
    change({ choices: { ...draft.choices, ...choices } })
  }
  const unsaid = candidates.filter((each) => choiceOf(draft.choices, each).isNominated === null)
  const save = async () => {
    const nominations = nominationsOf(draft.choices, candidates)
    if (!(await write({ year, branchId: branch.id, revision, nominations }))) return
    clear()
    toastDone('已保存')
    await onSaved()
  }
  const error = at('nominations') ?? beside('nominations')
  return (
    <>
      <Card
        heading='可推荐'
        action={
          mayNominate && unsaid.length > 1 ? (
            <TextLink
              tone='red'
              onClick={() =>
                choose(
                  Object.fromEntries(
                    unsaid.map(({ member }) => [member.id, { isNominated: true, reason: '' }]),
                  ),
                )
              }
            >
              其余都推荐
            </TextLink>
          ) : undefined
        }
        ruled
      >
        {candidates.map((each) => (
          <Candidate
            key={each.member.id}
            candidate={each}
            choice={choiceOf(draft.choices, each)}
            onChange={mayNominate ? (choice) => choose({ [each.member.id]: choice }) : null}
          />
        ))}
      </Card>
      {error !== undefined && (
        <Notice tone='red' icon='circle-alert'>
          {error}
        </Notice>
      )}
      {mayNominate && (
        <BottomBar note={tally(draft.choices, candidates)}>
          <PrimaryButton
            disabled={unsaid.length > 0 ? `还有 ${unsaid.length} 名党员没有选择是否推荐` : false}
            onClick={save}
          >
            保存推荐
          </PrimaryButton>
        </BottomBar>
      )}
    </>
  )
}
