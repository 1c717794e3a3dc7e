import { useState } from 'react'
import { PrimaryButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { ChoiceChips } from '@/components/ChoiceChips'
import { toastDone } from '@/components/feedback'
import { momentName } from '@/components/labels'
import { Row } from '@/components/Row'
import { Sheet } from '@/components/Sheet'
import { TextArea } from '@/components/TextArea'
import { TextLink } from '@/components/TextLink'
import { optionsOf } from '@/components/options'
import type { WaitingContest } from '@/contract/star'
import type { contestVerdicts } from '@/domain/contest'
import { dateOf } from '@/domain/calendar'
import { limits } from '@/domain/limits'
import { useQuery } from '@/stores/query'
import { useWrite } from '@/stores/write'

const verdictNames = { upheld: '异议成立', explained: '说明情况' } as const

/** 星级异议: what members contest and wait to hear of; nothing at all where nobody does. */
export function ContestsCard() {
  const contests = useQuery('star.contests', {})
  const [answering, setAnswering] = useState<WaitingContest | null>(null)
  const items = contests.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Card heading={`星级异议（${items.length}）`}>
      {items.map((each) => (
        <Row
          key={each.id}
          title={`${each.member.name}：${each.title}`}
          sub={`${each.reason}（${each.branch.name}，${momentName(each.at, dateOf(new Date(each.at)))}）`}
          trailing={
            <TextLink tone='red' label={`答复${each.member.name}`} onClick={() => setAnswering(each)}>
              答复
            </TextLink>
          }
        />
      ))}
      <AnswerSheet
        key={answering?.id}
        contest={answering}
        onClose={() => setAnswering(null)}
        onAnswered={contests.reload}
      />
    </Card>
  )
}

interface AnswerSheetProps {
  /** Null: shut. */
  contest: WaitingContest | null
  onClose: () => void
  onAnswered: () => Promise<void>
}

/** Asks for the answer. What was typed stays when it did not get through. */
function AnswerSheet({ contest, onClose, onAnswered }: AnswerSheetProps) {
  const [verdict, setVerdict] = useState<(typeof contestVerdicts)[number]>('explained')
  const [answer, setAnswer] = useState('')
  const { write, at, beside } = useWrite('star.answerContest')
  const send = async () => {
    if (!contest) return
    if (!(await write({ contestId: contest.id, verdict, answer: answer.trim() }))) return
    toastDone('已答复')
    onClose()
    await onAnswered()
  }
  return (
    <Sheet
      open={contest !== null}
      title='答复异议'
      onClose={onClose}
      actions={<PrimaryButton onClick={send}>答复</PrimaryButton>}
    >
      <ChoiceChips
        label='结果'
        options={optionsOf(verdictNames)}
        chosen={[verdict]}
        onChange={([one]) => setVerdict(one ?? 'explained')}
      />
      <TextArea
        label='答复内容'
        hint={verdict === 'upheld' ? '答复后，请到那条记录上更正，星级会跟着变' : '本人会看到，也留在记录里'}
        size='short'
        limit={limits.contestAnswer}
        value={answer}
        error={at('answer') ?? beside('answer')}
        onChange={setAnswer}
      />
    </Sheet>
  )
}
