import { useState } from 'react'
import { call } from '@/cloud/call'
import { PrimaryButton } from '@/components/Button'
import { DateTimeField } from '@/components/DateTimeField'
import { Notice } from '@/components/Notice'
import { SelectField } from '@/components/SelectField'
import { Sheet } from '@/components/Sheet'
import { toast, toastDone } from '@/components/feedback'
import { dayName } from '@/components/labels'
import type { RuleView } from '@/contract/rule'
import { type Cadence, monthOf } from '@/domain/calendar'
import { type BranchKind, ruleOf } from '@/domain/obligation'
import { branchKinds, type Pace } from '@/domain/ruleVersion'
import { cadenceOptions } from '../../words'
import { branchKindNames, isByBranchKind } from './pace'

interface RuleSheetProps {
  rule: RuleView
  today: string
  onClose: () => void
  onDone: () => void
}

const NONE = 'none'
const options = [...cadenceOptions, { value: NONE as Cadence | typeof NONE, label: '不要求' }]

/** Another pace of one kind, by the kind of branch, from a day on. */
export function RuleSheet({ rule, today, onClose, onDone }: RuleSheetProps) {
  const { kind, owner } = rule
  const [every, setEvery] = useState<Pace>(rule.ahead.at(-1)?.every ?? rule.every)
  const [from, setFrom] = useState(today)
  const [failure, setFailure] = useState<string | null>(null)
  const byKind = isByBranchKind(owner)
  const set = (branchKind: BranchKind, value: Cadence | typeof NONE) => {
    const cadence = value === NONE ? null : value
    setEvery(
      byKind
        ? { ...every, [branchKind]: cadence }
        : { serving: cadence, retired: cadence, temporary: cadence },
    )
  }
  const save = async () => {
    const answer = await call('rule.change', { kind, from, every })
    if (!answer.ok) return setFailure(answer.error.message)
    const effect = answer.data.effects.at(-1)
    if (effect && effect.from > from) toast(`已保存，从${dayName(effect.from)}起生效`)
    else toastDone('已保存')
    onDone()
  }
  return (
    <Sheet
      open
      title={ruleOf(kind).name}
      onClose={onClose}
      actions={<PrimaryButton onClick={save}>保存</PrimaryButton>}
    >
      {(byKind ? branchKinds : (['serving'] as const)).map((branchKind) => (
        <SelectField
          key={branchKind}
          label={byKind ? `${branchKindNames[branchKind]}党支部` : '频次'}
          value={every[branchKind] ?? NONE}
          options={options}
          onChange={(value) => set(branchKind, value)}
        />
      ))}
      <DateTimeField
        label='生效日期'
        hint='在一期中间的，从下一期开始生效；已经过去的不变'
        mode='date'
        value={from}
        from={`${monthOf(today)}-01`}
        onChange={setFrom}
      />
      {failure !== null && <Notice tone='red'>{failure}</Notice>}
    </Sheet>
  )
}
