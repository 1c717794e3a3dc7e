import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { DateTimeField } from '@/components/DateTimeField'
import { SelectField } from '@/components/SelectField'
import { TextField } from '@/components/TextField'
import { optionsOf } from '@/components/options'
import { type HonourKind, honourKinds, isCounted } from '@/domain/honour'
import { useQuery } from '@/stores/query'
import { FormSheet } from '../../FormSheet'
import { PersonField, usePerson } from '../../PersonField'
import { useFormWrite } from '../../useFormWrite'

interface HonourSheetProps {
  year: number
  today: string
  onClose: () => void
  onDone: () => void
}

/** Records an honour of a member or a branch. */
export function HonourSheet({ year, today, onClose, onDone }: HonourSheetProps) {
  const [honourId] = useState(newId)
  const [kind, setKind] = useState<HonourKind>('outstandingMember')
  const { person, panel, choose } = usePerson('受表彰的党员')
  const [branchId, setBranchId] = useState<string>()
  const [documentNumber, setDocumentNumber] = useState('')
  const [note, setNote] = useState('')
  const [on, setOn] = useState(today.startsWith(String(year)) ? today : `${year}-12-31`)
  const branches = useQuery('organization.branches', {})
  const { errorOf, rest, send } = useFormWrite(['memberId', 'branchId', 'documentNumber', 'note', 'on'])
  const ofBranch = kind === 'advancedBranch'
  const save = async () => {
    const whom = { memberId: ofBranch ? null : (person?.id ?? null), branchId: branchId ?? null }
    const input = { honourId, kind, year, ...whom, documentNumber, note, on }
    if (await send('honour.record', input, '已登记')) onDone()
  }
  if (panel) return panel
  return (
    <FormSheet title={`登记 ${year} 年表彰`} action='登记' error={rest} onClose={onClose} onSend={save}>
      <SelectField label='种类' options={optionsOf(honourKinds)} value={kind} onChange={setKind} />
      {ofBranch ? (
        <SelectField
          label='支部'
          options={(branches.data?.branches ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={branchId}
          error={errorOf('branchId')}
          onChange={setBranchId}
        />
      ) : (
        <PersonField label='党员' required value={person} error={errorOf('memberId')} onOpen={choose} />
      )}
      <TextField
        label={isCounted(kind) ? '文号' : '文号（没有可不填）'}
        value={documentNumber}
        error={errorOf('documentNumber')}
        onChange={setDocumentNumber}
      />
      <TextField
        label={isCounted(kind) ? '说明（可不填）' : '哪一项服务'}
        value={note}
        error={errorOf('note')}
        onChange={setNote}
      />
      <DateTimeField label='日期' mode='date' value={on} to={today} error={errorOf('on')} onChange={setOn} />
    </FormSheet>
  )
}
