import { useState } from 'react'
import { call } from '@/cloud/call'
import { SoftButton } from '@/components/Button'
import { KeyValue } from '@/components/KeyValue'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { confirm, toastDone } from '@/components/feedback'
import { dayName } from '@/components/labels'
import type { TalkPairView } from '@/contract/talk'
import { weekday } from '@/domain/calendar'
import { endingOf } from './ending'

interface TalkedSheetProps {
  pair: TalkPairView & { talk: NonNullable<TalkPairView['talk']> }
  today: string
  mayEnd: boolean
  onClose: () => void
  onDone: () => void
}

/** A talk that was held: when and on what; taken back where it was recorded by mistake. */
export function TalkedSheet({ pair, today, mayEnd, onClose, onDone }: TalkedSheetProps) {
  const { leader, sectionHead, talk } = pair
  const [failure, setFailure] = useState<string | null>(null)
  const end = endingOf(pair, today, onDone, setFailure)
  const heldOn = `${dayName(talk.heldOn, today)} ${weekday(talk.heldOn)}`
  const takeBack = async () => {
    const text = `${heldOn}的谈话登记撤回后，没有别的谈话就重新算作未谈。`
    if (!(await confirm({ title: '撤回登记？', text, action: '撤回' }))) return
    const answer = await call('talk.takeBack', { talkId: talk.id })
    if (!answer.ok) return setFailure(answer.error.message)
    toastDone('已撤回')
    onDone()
  }
  return (
    <Sheet
      open
      title={`${leader.name} 与 ${sectionHead.name}`}
      onClose={onClose}
      actions={
        <>
          {mayEnd && <SoftButton onClick={end}>结束结对</SoftButton>}
          {talk.mayTakeBack && <SoftButton onClick={takeBack}>撤回登记</SoftButton>}
        </>
      }
    >
      <KeyValue
        rows={[
          { label: '谈话日期', value: heldOn },
          { label: '主题', value: talk.topic },
        ]}
      />
      {failure !== null && <Notice tone='red'>{failure}</Notice>}
    </Sheet>
  )
}
