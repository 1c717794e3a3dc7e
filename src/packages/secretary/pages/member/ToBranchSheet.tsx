import { useState } from 'react'
import { PrimaryButton } from '@/components/Button'
import { DateTimeField } from '@/components/DateTimeField'
import { Notice } from '@/components/Notice'
import { SelectField } from '@/components/SelectField'
import { Sheet } from '@/components/Sheet'
import { toastDone } from '@/components/feedback'
import type { CalendarDate } from '@/domain/calendar'
import { useQuery } from '@/stores/query'
import { useWrite } from '@/stores/write'

interface ToBranchSheetProps {
  /** `move`: another home; `lend`: a temporary branch beside it. Null: shut. */
  step: 'move' | 'lend' | null
  memberId: string
  /** The present home, to which nobody moves. */
  notTo: string | undefined
  today: CalendarDate
  onClose: () => void
  onDone: () => void
}

/** Asks for a branch and its first day, of a loan also for the last. */
export function ToBranchSheet({ step, memberId, notTo, today, onClose, onDone }: ToBranchSheetProps) {
  const [branchId, setBranchId] = useState<string>()
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState('')
  const [lacking, setLacking] = useState<string>()
  const move = useWrite('member.move')
  const lend = useWrite('member.lend')
  const branches = useQuery('organization.branches', step === null ? null : {})
  const isLoan = step === 'lend'
  const { at, beside } = isLoan ? lend : move
  const options = (branches.data?.branches ?? [])
    .filter(({ id, kind }) => (isLoan ? kind === 'temporary' : kind !== 'temporary' && id !== notTo))
    .map(({ id, name }) => ({ value: id, label: name }))
  const chosen = options.some(({ value }) => value === branchId) ? branchId : undefined

  const send = async () => {
    if (chosen === undefined) return setLacking('请选择支部')
    const asked = { memberId, branchId: chosen, from }
    const done = isLoan ? await lend.write({ ...asked, to: to || null }) : await move.write(asked)
    if (!done) return
    toastDone('已保存')
    onDone()
  }
  const failure = beside('branchId', 'from', 'to')
  return (
    <Sheet
      open={step !== null}
      title={isLoan ? '借调到临时党支部' : '转到别的支部'}
      onClose={onClose}
      actions={<PrimaryButton onClick={send}>{isLoan ? '借调' : '转支部'}</PrimaryButton>}
    >
      {failure && <Notice tone='red'>{failure}</Notice>}
      <SelectField
        label='支部'
        value={chosen}
        options={options}
        error={lacking ?? at('branchId') ?? (branches.status === 'error' ? branches.message : undefined)}
        hint={
          branches.data && options.length === 0 ? (isLoan ? '现在没有临时党支部' : '没有别的支部') : undefined
        }
        onChange={(id) => {
          setBranchId(id)
          setLacking(undefined)
        }}
      />
      <DateTimeField
        mode='date'
        label='从哪天起'
        hint={
          isLoan ? '原支部仍保留组织关系。' : '这天以前的记录和合计留在原支部，在原支部的职务和小组同时结束。'
        }
        value={from}
        error={at('from')}
        onChange={setFrom}
      />
      {isLoan && (
        <DateTimeField
          mode='date'
          label='到哪天止'
          hint='不填就到临时党支部撤销为止，也可以随时结束。'
          value={to}
          error={at('to')}
          onChange={setTo}
        />
      )}
    </Sheet>
  )
}
