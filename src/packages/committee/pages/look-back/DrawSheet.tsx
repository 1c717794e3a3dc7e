import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { ChoiceChips } from '@/components/ChoiceChips'
import { Field } from '@/components/Field'
import { Notice } from '@/components/Notice'
import { TextField } from '@/components/TextField'
import { type SampleUnit, sampleSizeOf } from '@/domain/lookback'
import { FormSheet } from '../../FormSheet'
import { useFormWrite } from '../../useFormWrite'

const units: { value: SampleUnit; label: string }[] = [
  { value: 'percent', label: '按比例' },
  { value: 'count', label: '按个数' },
]
const usual: Record<SampleUnit, string> = { percent: '20', count: '5' }

interface DrawSheetProps {
  roundId: string
  /** How many there are to draw from. */
  candidates: number
  onClose: () => void
  onDone: () => void
}

/** How large a sample is to be; what is drawn nobody chooses. */
export function DrawSheet({ roundId, candidates, onClose, onDone }: DrawSheetProps) {
  const [lookBackId] = useState(newId)
  const [unit, setUnit] = useState<SampleUnit>('percent')
  const [typed, setTyped] = useState(usual.percent)
  const { errorOf, rest, fail, send } = useFormWrite(['amount', 'size.amount'])
  const amount = Number(typed)
  const isGood = /^\d{1,3}$/.test(typed.trim()) && amount > 0 && (unit === 'count' || amount <= 100)
  const draw = async () => {
    if (!isGood) return fail(unit === 'percent' ? '请填写 1 到 100 的整数' : '请填写大于 0 的整数', 'amount')
    const answer = await send('lookback.draw', { lookBackId, roundId, size: { unit, amount } }, '已抽取')
    if (answer) onDone()
  }
  return (
    <FormSheet title='抽取回头看' action='抽取' error={rest} onClose={onClose} onSend={draw}>
      <Notice>由系统随机抽取，不能挑选，也不能重抽；各支部尽量都抽到。</Notice>
      <Field label='抽多少' required>
        <ChoiceChips
          label='抽多少'
          options={units}
          chosen={[unit]}
          onChange={([value = 'percent']) => {
            setUnit(value)
            setTyped(usual[value])
          }}
        />
      </Field>
      <TextField
        label={unit === 'percent' ? '比例（百分数）' : '个数'}
        type='number'
        hint={
          isGood
            ? `可抽的有 ${candidates} 个，将抽 ${sampleSizeOf(candidates, { unit, amount })} 个`
            : `可抽的有 ${candidates} 个`
        }
        value={typed}
        error={errorOf('amount') ?? errorOf('size.amount')}
        onChange={setTyped}
      />
    </FormSheet>
  )
}
