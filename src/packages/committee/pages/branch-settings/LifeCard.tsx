import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { Buttons } from '@/components/Buttons'
import { Card } from '@/components/Card'
import { DateTimeField } from '@/components/DateTimeField'
import { SelectField } from '@/components/SelectField'
import type { BranchRow } from '@/contract/branch'
import { BranchSheet } from '../../BranchSheet'
import { FormSheet } from '../../FormSheet'
import { LastDaySheet } from '../../LastDaySheet'
import { useToday } from '../../useToday'
import { useFormWrite } from '../../useFormWrite'

interface LifeCardProps {
  branch: BranchRow
  branches: readonly BranchRow[]
  onDone: () => void
}

/** Renaming, merging and closing a branch. */
export function LifeCard({ branch, branches, onDone }: LifeCardProps) {
  const today = useToday()
  const [doing, setDoing] = useState<'save' | 'merge' | 'close' | null>(null)
  const isTemporary = branch.kind === 'temporary'
  const stop = () => setDoing(null)
  return (
    <Card heading='变更'>
      <Buttons>
        <SoftButton onClick={() => setDoing('save')}>{isTemporary ? '改名、延期' : '改名'}</SoftButton>
        {!isTemporary && <SoftButton onClick={() => setDoing('merge')}>合并</SoftButton>}
        <SoftButton onClick={() => setDoing('close')}>撤销</SoftButton>
      </Buttons>
      {doing === 'save' && <BranchSheet branch={branch} onClose={stop} onDone={onDone} />}
      {doing === 'merge' && <MergeSheet branch={branch} branches={branches} onClose={stop} onDone={onDone} />}
      {doing === 'close' && (
        <LastDaySheet
          title='撤销支部'
          hint='职务和小组同时结束，以前的活动和合计都保留；还有党员时要先转走'
          action='branch.close'
          input={(lastDay) => ({ branchId: branch.id, lastDay })}
          from={today}
          onClose={stop}
          onDone={onDone}
        />
      )}
    </Card>
  )
}

function MergeSheet({ branch, branches, onClose, onDone }: LifeCardProps & { onClose: () => void }) {
  const today = useToday()
  const [into, setInto] = useState<string>()
  const [from, setFrom] = useState(today)
  const { errorOf, rest, fail, send } = useFormWrite(['into', 'from'])
  const choices = branches.filter(
    ({ id, kind, aliveTo }) => id !== branch.id && kind === branch.kind && aliveTo === null,
  )
  const merge = async () => {
    if (into === undefined) return fail('请选择并入哪个支部', 'into')
    if (!(await send('branch.merge', { branchId: branch.id, into, from }, '已合并'))) return
    onClose()
    onDone()
  }
  return (
    <FormSheet title='合并支部' action='合并' error={rest} onClose={onClose} onSend={merge}>
      <SelectField
        label='并入'
        required
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={into}
        error={errorOf('into')}
        onChange={setInto}
      />
      <DateTimeField
        label='从哪一天起'
        mode='date'
        required
        hint={`${branch.home} 名党员从这天起转入，${branch.name}的职务和小组到前一天为止，以前的记录留在原支部`}
        value={from}
        from={today}
        error={errorOf('from')}
        onChange={setFrom}
      />
    </FormSheet>
  )
}
