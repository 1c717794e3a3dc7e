import { useState } from 'react'
import { call } from '@/cloud/call'
import { newId } from '@/cloud/newId'
import { PrimaryButton, SoftButton } from '@/components/Button'
import { DateTimeField } from '@/components/DateTimeField'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { TextField } from '@/components/TextField'
import { confirm, toastDone } from '@/components/feedback'
import type { TalkPairView } from '@/contract/talk'
import { limits } from '@/domain/limits'
import { useDraft } from '@/stores/draft'

interface TalkSheetProps {
  pair: TalkPairView
  today: string
  mayEnd: boolean
  onClose: () => void
  onDone: () => void
}

/** Records that a talk was held: when and on what. */
export function TalkSheet({ pair, today, mayEnd, onClose, onDone }: TalkSheetProps) {
  const { pairId, leader, sectionHead } = pair
  const { draft, change, clear } = useDraft(`talk:${pairId}`, { talkId: newId(), heldOn: today, topic: '' })
  const [failure, setFailure] = useState<string | null>(null)
  const finish = (text: string) => {
    clear()
    toastDone(text)
    onDone()
  }
  const record = async () => {
    if (draft.topic.trim() === '') return setFailure('请填写谈话主题')
    const answer = await call('talk.record', { pairId, ...draft })
    if (answer.ok) finish('已登记')
    else setFailure(answer.error.message)
  }
  const end = async () => {
    const text = `${leader.name}与${sectionHead.name}的谈话结对今天结束，以前的记录保留。`
    if (!(await confirm({ title: '结束结对', text, action: '结束' }))) return
    const answer = await call('talk.endPair', { pairId, to: today })
    if (answer.ok) finish('已结束')
    else setFailure(answer.error.message)
  }
  return (
    <Sheet
      open
      title={`${leader.name} 与 ${sectionHead.name}`}
      onClose={onClose}
      actions={
        <>
          {mayEnd && <SoftButton onClick={end}>结束结对</SoftButton>}
          <PrimaryButton onClick={record}>登记已谈</PrimaryButton>
        </>
      }
    >
      <DateTimeField
        label='谈话日期'
        mode='date'
        value={draft.heldOn}
        from={pair.from}
        to={today}
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
