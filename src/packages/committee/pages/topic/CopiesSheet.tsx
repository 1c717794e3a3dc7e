import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { DateTimeField } from '@/components/DateTimeField'
import { Segmented } from '@/components/Segmented'
import { SelectField } from '@/components/SelectField'
import { TextField } from '@/components/TextField'
import type { CopiesGiven } from '@/contract/study'
import { limits } from '@/domain/limits'
import { FormSheet } from '../../FormSheet'
import { useToday } from '../../useToday'
import { useFormWrite } from '../../useFormWrite'

interface CopiesSheetProps {
  topicId: string
  branches: readonly { id: string; name: string }[]
  /** A line that was a mistake: taken back whole, unless one says otherwise. */
  mistaken?: CopiesGiven
  /** A retired book is only taken back. */
  backOnly: boolean
  onClose: () => void
  onDone: () => void
}

const ways = [
  { value: 'give', label: '发放' },
  { value: 'back', label: '收回' },
] as const
type Way = (typeof ways)[number]['value']

/** Records copies for a branch on a day, or takes some back. */
export function CopiesSheet(props: CopiesSheetProps) {
  const { topicId, branches, mistaken, backOnly, onClose, onDone } = props
  const today = useToday()
  const [copiesId] = useState(newId)
  const [way, setWay] = useState<Way>(mistaken || backOnly ? 'back' : 'give')
  const [branchId, setBranchId] = useState(mistaken?.branchId)
  const [copies, setCopies] = useState(mistaken ? String(mistaken.copies) : '')
  const [givenOn, setGivenOn] = useState(mistaken?.givenOn ?? today)
  const [note, setNote] = useState(mistaken ? '更正误记' : '')
  const { errorOf, rest, fail, send } = useFormWrite(['branchId', 'copies', 'givenOn', 'note'])
  const save = async () => {
    if (branchId === undefined) return fail('请选择支部', 'branchId')
    const count = /^\d{1,5}$/.test(copies.trim()) ? Number(copies) : 0
    if (count === 0) return fail('请填写册数，是大于 0 的整数', 'copies')
    if (count > limits.copiesAtOnce) return fail(`一次最多 ${limits.copiesAtOnce} 册`, 'copies')
    const signed = way === 'give' ? count : -count
    const input = { copiesId, topicId, branchId, copies: signed, givenOn, note }
    if (!(await send('copies.give', input, '已登记'))) return
    onClose()
    onDone()
  }
  return (
    <FormSheet
      title={way === 'give' ? '登记发放' : '登记收回'}
      action='登记'
      error={rest}
      onClose={onClose}
      onSend={save}
    >
      {!mistaken && !backOnly && (
        <Segmented label='发放还是收回' options={ways} value={way} onChange={setWay} />
      )}
      <SelectField
        label='支部'
        required
        options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        value={branchId}
        error={errorOf('branchId')}
        onChange={setBranchId}
      />
      <TextField
        label='册数'
        required
        type='number'
        value={copies}
        error={errorOf('copies')}
        onChange={setCopies}
      />
      <DateTimeField
        label='日期'
        mode='date'
        required
        to={today}
        hint={mistaken && '与误记的同一天，当期的数字就对了'}
        value={givenOn}
        error={errorOf('givenOn')}
        onChange={setGivenOn}
      />
      <TextField
        label='备注'
        placeholder='可不填，如：每人一册'
        value={note}
        error={errorOf('note')}
        onChange={setNote}
      />
    </FormSheet>
  )
}
