import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { DateTimeField } from '@/components/DateTimeField'
import { SelectField } from '@/components/SelectField'
import { TextField } from '@/components/TextField'
import { optionsOf } from '@/components/options'
import type { BranchRow } from '@/contract/branch'
import type { BranchKind } from '@/domain/obligation'
import { FormSheet } from './FormSheet'
import { useToday } from './useToday'
import { useFormWrite } from './useFormWrite'
import { branchKindNames } from './words'

interface BranchSheetProps {
  /** The branch to be renamed or prolonged; none: a new one. */
  branch?: BranchRow
  onClose: () => void
  onDone: () => void
}

const FIELDS = ['name', 'kind', 'from', 'to']

/** Sets a branch up, renames it, prolongs a temporary one. */
export function BranchSheet({ branch, onClose, onDone }: BranchSheetProps) {
  const today = useToday()
  const [branchId] = useState(() => branch?.id ?? newId())
  const [name, setName] = useState(branch?.name ?? '')
  const [kind, setKind] = useState<BranchKind>(branch?.kind ?? 'serving')
  const [from, setFrom] = useState(branch?.aliveFrom ?? today)
  const [to, setTo] = useState(branch?.aliveTo ?? '')
  const { errorOf, rest, fail, send } = useFormWrite(FIELDS)
  const save = async () => {
    if (name.trim() === '') return fail('请填写名称', 'name')
    const life = { from, to: to === '' ? null : to }
    if (!(await send('branch.save', { branchId, name, kind, ...life }))) return
    onClose()
    onDone()
  }
  return (
    <FormSheet title={branch ? '改名' : '新设支部'} error={rest} onClose={onClose} onSend={save}>
      <TextField
        label='名称'
        required
        hint={branch && '以前的活动和合计跟着支部，不会变'}
        value={name}
        error={errorOf('name')}
        onChange={setName}
      />
      {!branch && (
        <>
          <SelectField
            label='类别'
            required
            options={optionsOf(branchKindNames)}
            value={kind}
            error={errorOf('kind')}
            onChange={(chosen) => {
              setKind(chosen)
              if (chosen !== 'temporary') setTo('')
            }}
          />
          <DateTimeField
            label='成立'
            mode='date'
            required
            value={from}
            error={errorOf('from')}
            onChange={setFrom}
          />
        </>
      )}
      {kind === 'temporary' && (
        <DateTimeField
          label='到哪一天为止'
          mode='date'
          required
          hint={branch && '可以延期；提前结束请用“撤销”'}
          value={to}
          from={from}
          error={errorOf('to')}
          onChange={setTo}
        />
      )}
    </FormSheet>
  )
}
