import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { PrimaryButton } from '@/components/Button'
import { ChoiceChips } from '@/components/ChoiceChips'
import { DateTimeField } from '@/components/DateTimeField'
import { Field } from '@/components/Field'
import { Notice } from '@/components/Notice'
import { SelectField } from '@/components/SelectField'
import { Sheet } from '@/components/Sheet'
import { TextField } from '@/components/TextField'
import { toastDone } from '@/components/feedback'
import type { MemberParticulars } from '@/contract/member'
import type { CalendarDate } from '@/domain/calendar'
import { useQuery } from '@/stores/query'
import { useWrite } from '@/stores/write'

interface MemberSheetProps {
  open: boolean
  /** Null: somebody new. */
  member: MemberParticulars | null
  today: CalendarDate
  onClose: () => void
  onSaved: (memberId: string) => void
}

const kinds = [
  { value: 'full', label: '正式党员' },
  { value: 'probationary', label: '预备党员' },
] as const

const fields = ['name', 'kind', 'joinedOn', 'bornOn', 'number', 'phone', 'branchId', 'from']

const draftOf = (member: MemberParticulars | null) => ({
  memberId: member?.id ?? newId(),
  name: member?.name ?? '',
  kind: member?.kind ?? ('full' as const),
  joinedOn: member?.joinedOn ?? '',
  bornOn: member?.bornOn ?? '',
  number: member?.number ?? '',
  phone: '',
  branchId: '',
  from: '',
})

/** A member's particulars to fill in: of somebody new, with the branch to which they come and the day. */
export function MemberSheet({ open, member, today, onClose, onSaved }: MemberSheetProps) {
  const isNew = member === null
  const [draft, setDraft] = useState(() => draftOf(member))
  const { write, at, beside, forgive } = useWrite('member.save')
  const branches = useQuery('organization.branches', open && isNew ? {} : null)
  const change = (part: Partial<typeof draft>) => {
    setDraft((before) => ({ ...before, ...part }))
    forgive()
  }
  const save = async () => {
    const { phone, bornOn, number, branchId, from, ...rest } = draft
    const saved = await write({
      ...rest,
      bornOn: bornOn || null,
      number: number.trim() || null,
      // Left out, it stays as it was.
      ...(phone.trim() !== '' && { phone }),
      ...(isNew && { branchId: branchId || null, from: from || null }),
    })
    if (!saved) return
    toastDone('已保存')
    // The next new one is another; who was changed keeps what was typed but the phone, which is shown nowhere.
    setDraft(isNew ? draftOf(null) : { ...draft, phone: '' })
    onSaved(saved.memberId)
  }
  const failure = beside(...fields)
  return (
    <Sheet
      open={open}
      title={isNew ? '新增党员' : '修改信息'}
      onClose={onClose}
      actions={<PrimaryButton onClick={save}>保存</PrimaryButton>}
    >
      {failure && <Notice tone='red'>{failure}</Notice>}
      <TextField
        label='姓名'
        required
        value={draft.name}
        error={at('name')}
        onChange={(name) => change({ name })}
      />
      <Field label='类别' required error={at('kind')}>
        <ChoiceChips
          label='类别'
          options={kinds}
          chosen={[draft.kind]}
          onChange={([kind = 'full']) => change({ kind })}
        />
      </Field>
      <DateTimeField
        mode='date'
        label='入党日期'
        required
        value={draft.joinedOn}
        to={today}
        error={at('joinedOn')}
        onChange={(joinedOn) => change({ joinedOn })}
      />
      {isNew && (
        <>
          <SelectField
            label='所在支部'
            required
            value={draft.branchId}
            options={(branches.data?.branches ?? [])
              .filter(({ kind }) => kind !== 'temporary')
              .map(({ id, name }) => ({ value: id, label: name }))}
            error={at('branchId') ?? (branches.status === 'error' ? branches.message : undefined)}
            onChange={(branchId) => change({ branchId })}
          />
          <DateTimeField
            mode='date'
            label='到支部的日期'
            required
            value={draft.from}
            error={at('from')}
            onChange={(from) => change({ from })}
          />
        </>
      )}
      <DateTimeField
        mode='date'
        label='出生日期'
        value={draft.bornOn}
        to={today}
        error={at('bornOn')}
        onChange={(bornOn) => change({ bornOn })}
      />
      <TextField
        label='编号'
        value={draft.number}
        error={at('number')}
        onChange={(number) => change({ number })}
      />
      <TextField
        label='手机号'
        value={draft.phone}
        placeholder={member?.hasPhone ? '已登记，要换再填' : ''}
        hint='用来一键绑定微信。只存校验值，谁也看不到号码。'
        error={at('phone')}
        onChange={(phone) => change({ phone })}
      />
    </Sheet>
  )
}
