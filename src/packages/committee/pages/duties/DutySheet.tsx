import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { DateTimeField } from '@/components/DateTimeField'
import { SelectField } from '@/components/SelectField'
import { TextArea } from '@/components/TextArea'
import { TextField } from '@/components/TextField'
import { TextLink } from '@/components/TextLink'
import type { DutyRow } from '@/contract/duty'
import type { Cadence } from '@/domain/calendar'
import { limits } from '@/domain/limits'
import { FormSheet } from '../../FormSheet'
import { LastDaySheet } from '../../LastDaySheet'
import { TermFields } from '../../TermFields'
import { useToday } from '../../useToday'
import { useFormWrite } from '../../useFormWrite'
import { cadenceOptions } from '../../words'

interface DutySheetProps {
  memberId: string
  /** The duty to be changed; none: a new one. */
  duty?: DutyRow
  onClose: () => void
  onDone: () => void
}

const FIELDS = ['title', 'note', 'cadence', 'dueOn', 'from', 'to']
const often = [...cadenceOptions, { value: 'once' as const, label: '一次' }]

/** Gives a member of the committee a duty, changes it, ends it. */
export function DutySheet({ memberId, duty, onClose, onDone }: DutySheetProps) {
  const today = useToday()
  const [dutyId] = useState(() => duty?.id ?? newId())
  const [title, setTitle] = useState(duty?.title ?? '')
  const [note, setNote] = useState(duty?.note ?? '')
  const [cadence, setCadence] = useState<Cadence | 'once'>(duty ? (duty.cadence ?? 'once') : 'month')
  const [dueOn, setDueOn] = useState(duty?.dueOn ?? '')
  const [from, setFrom] = useState(duty?.from ?? today)
  const [to, setTo] = useState(duty?.to ?? '')
  const [ending, setEnding] = useState(false)
  const { errorOf, rest, fail, send } = useFormWrite(FIELDS)
  const save = async () => {
    if (title.trim() === '') return fail('请填写职责', 'title')
    if (cadence === 'once' && dueOn === '') return fail('请选择完成日期', 'dueOn')
    const when = cadence === 'once' ? { cadence: null, dueOn } : { cadence, dueOn: null }
    // What is done once is over when it is done.
    const last = cadence === 'once' ? (duty?.to ?? null) : to || null
    const input = { dutyId, memberId, title, note, ...when, from, to: last }
    if (!(await send('duty.save', input))) return
    onClose()
    onDone()
  }
  if (ending) {
    return (
      <LastDaySheet
        title='结束职责'
        hint='这一天以后不再到期，已完成的记录保留'
        action='duty.end'
        input={(lastDay) => ({ dutyId, lastDay })}
        from={from}
        onClose={() => setEnding(false)}
        onDone={() => {
          onClose()
          onDone()
        }}
      />
    )
  }
  return (
    <FormSheet title={duty ? '修改职责' : '添加职责'} error={rest} onClose={onClose} onSend={save}>
      <TextField
        label='职责'
        required
        placeholder='如：到联系支部参加主题党日'
        value={title}
        error={errorOf('title')}
        onChange={setTitle}
      />
      <SelectField
        label='多久一次'
        required
        options={often}
        value={cadence}
        error={errorOf('cadence')}
        onChange={setCadence}
      />
      {cadence !== 'once' && (
        <TermFields
          from={from}
          to={to}
          hint='最后一天。不填就是一直要做'
          errorOf={errorOf}
          onFrom={setFrom}
          onTo={setTo}
        />
      )}
      {cadence === 'once' && (
        <DateTimeField
          label='完成日期'
          mode='date'
          required
          from={duty ? from : today}
          value={dueOn}
          error={errorOf('dueOn')}
          onChange={setDueOn}
        />
      )}
      <TextArea
        label='说明'
        size='short'
        limit={limits.note}
        value={note}
        error={errorOf('note')}
        onChange={setNote}
      />
      {duty && (
        <TextLink tone='red' onClick={() => setEnding(true)}>
          结束这项职责
        </TextLink>
      )}
    </FormSheet>
  )
}
