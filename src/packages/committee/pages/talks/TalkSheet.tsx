import { useState } from 'react'
import { call } from '@/cloud/call'
import { newId } from '@/cloud/newId'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { DateTimeField } from '@/components/DateTimeField'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { TextField } from '@/components/TextField'
import { toastDone } from '@/components/feedback'
import type { TalkPairs, TalkPairView } from '@/contract/talk'
import { limits } from '@/domain/limits'
import { useDraft } from '@/stores/draft'
import { endingOf } from './ending'

interface TalkSheetProps {
  pair: TalkPairView
  period: TalkPairs['period']
  today: string
  mayEnd: boolean
  onClose: () => void
  onDone: () => void
}

/** Records that a talk was held in the half-year that is looked at: when and on what. */
export function TalkSheet({ pair, period, today, mayEnd, onClose, onDone }: TalkSheetProps) {
  const { pairId, leader, sectionHead } = pair
  const days = [today, period.to, ...(pair.to === null ? [] : [pair.to])].sort()
  const lastDay = days[0] ?? today
  const firstDay = pair.from > period.from ? pair.from : period.from
  const { draft, change, clear } = useDraft(`talk:${pairId}:${period.from}`, {
    talkId: newId(),
    heldOn: lastDay,
    topic: '',
  })
  const [failure, setFailure] = useState<string | null>(null)
  const finish = () => {
    clear()
    onDone()
  }
  const record = async () => {
    if (draft.topic.trim() === '') return setFailure('请填写谈话主题')
    const answer = await call('talk.record', { pairId, ...draft })
    if (!answer.ok) return setFailure(answer.error.message)
    toastDone('已登记')
    finish()
  }
  return (
    <Sheet
      open
      title={`${leader.name} 与 ${sectionHead.name}`}
      onClose={onClose}
      actions={
        <>
          {mayEnd && <SoftButton onClick={endingOf(pair, today, finish, setFailure)}>结束结对</SoftButton>}
          <PrimaryButton onClick={record}>登记已谈</PrimaryButton>
        </>
      }
    >
      <DateTimeField
        label='谈话日期'
        mode='date'
        value={draft.heldOn}
        from={firstDay}
        to={lastDay}
        onChange={(heldOn) => change({ heldOn })}
      />
      <TextField
        label='主题'
        hint='只记主题，不记谈话内容'
        value={draft.topic}
        maxLength={limits.talkTopic}
        placeholder='如：履职尽责'
        onChange={(topic) => change({ topic })}
      />
      {failure !== null && <Notice tone='red'>{failure}</Notice>}
    </Sheet>
  )
}
