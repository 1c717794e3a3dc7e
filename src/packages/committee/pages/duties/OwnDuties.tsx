import { View } from '@tarojs/components'
import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { TextArea } from '@/components/TextArea'
import { TextLink } from '@/components/TextLink'
import { toast, toastDone } from '@/components/feedback'
import { dayName } from '@/components/labels'
import { call } from '@/cloud/call'
import type { DutyRow } from '@/contract/duty'
import { limits } from '@/domain/limits'
import { FormSheet } from '../../FormSheet'
import { useToday } from '../../useToday'
import { useFormWrite } from '../../useFormWrite'
import { aheadOf, doneOf, dueWords, occurrenceLabels, openOf, type OwnOccurrence } from './occurrences'

/** So many of what is done are shown at first. */
const FIRST = 3

/** 我的责任清单: what is to be done and by when, marked done with a note; a slip of today is taken back. */
export function OwnDuties({ duties, onChanged }: { duties: readonly DutyRow[]; onChanged: () => void }) {
  const today = useToday()
  const [doing, setDoing] = useState<OwnOccurrence | null>(null)
  const [withAll, setWithAll] = useState(false)
  const open = openOf(duties)
  const done = doneOf(duties)
  const undo = async ({ duty, occurrence }: OwnOccurrence) => {
    const answer = await call('duty.undo', { dutyId: duty.id, from: occurrence.from })
    if (answer.ok) toastDone('已撤回')
    else toast(answer.error.message)
    onChanged()
  }
  return (
    <Card heading='我的责任清单' count={open.length || undefined} ruled>
      {open.length === 0 && (
        <EmptyState
          icon='circle-check'
          text={duties.length === 0 ? '还没有给您安排职责' : '到期的都完成了'}
        />
      )}
      {open.map((each) => (
        <Row
          key={`${each.duty.id} ${each.occurrence.from}`}
          title={each.duty.title}
          sub={
            <View className='duties-actions'>
              <State of={each} />
              {dueWords(each.occurrence, today)}
            </View>
          }
          trailing={
            <SoftButton size='small' label={`完成${each.duty.title}`} onClick={() => setDoing(each)}>
              完成
            </SoftButton>
          }
        />
      ))}
      {aheadOf(duties)
        .slice(0, FIRST)
        .map(({ duty, occurrence }) => (
          <Row
            key={`${duty.id} ${occurrence.from}`}
            title={duty.title}
            sub={dueWords(occurrence, today)}
            trailing={<Tag>{occurrenceLabels.ahead.text}</Tag>}
          />
        ))}
      {(withAll ? done : done.slice(0, FIRST)).map((each) => {
        const { duty, occurrence } = each
        return (
          <Row
            key={`${duty.id} ${occurrence.from}`}
            title={duty.title}
            sub={[
              occurrence.label,
              occurrence.doneOn && `${dayName(occurrence.doneOn, today)}完成`,
              occurrence.note,
            ]
              .filter(Boolean)
              .join(' · ')}
            trailing={
              occurrence.doneOn === today ? (
                <TextLink label={`撤回${duty.title}`} onClick={() => void undo(each)}>
                  撤回
                </TextLink>
              ) : (
                <State of={each} />
              )
            }
          />
        )
      })}
      {done.length > FIRST && (
        <TextLink onClick={() => setWithAll(!withAll)}>
          {withAll ? '收起' : `今年已完成 ${done.length} 项`}
        </TextLink>
      )}
      {doing && <DoneSheet of={doing} onClose={() => setDoing(null)} onDone={onChanged} />}
    </Card>
  )
}

function State({ of }: { of: OwnOccurrence }) {
  const { text, tone } = occurrenceLabels[of.occurrence.state]
  return <Tag tone={tone}>{text}</Tag>
}

interface DoneSheetProps {
  of: OwnOccurrence
  onClose: () => void
  onDone: () => void
}

function DoneSheet({ of: { duty, occurrence }, onClose, onDone }: DoneSheetProps) {
  const [note, setNote] = useState('')
  const { errorOf, rest, fail, send } = useFormWrite(['note'])
  const save = async () => {
    if (note.length > limits.note) return fail(`完成情况最多 ${limits.note} 字`, 'note')
    if (!(await send('duty.done', { dutyId: duty.id, from: occurrence.from, note }, '已完成'))) return
    onClose()
    onDone()
  }
  return (
    <FormSheet
      title={[duty.title, occurrence.label].filter(Boolean).join(' · ')}
      action='登记完成'
      error={rest}
      onClose={onClose}
      onSend={save}
    >
      <TextArea
        label='完成情况'
        placeholder='哪一天、在哪里、做了什么，可以不填'
        size='short'
        limit={limits.note}
        value={note}
        error={errorOf('note')}
        onChange={setNote}
      />
    </FormSheet>
  )
}
