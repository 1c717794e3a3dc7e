import { useState } from 'react'
import { Notice } from '@/components/Notice'
import type { CheckupLine } from '@/contract/checkup'
import type { Pair } from '@/domain/pairing'
import { FormSheet } from '../../FormSheet'
import { PairRows } from '../../PairRows'
import { useFormWrite } from '../../useFormWrite'

interface RepairSheetProps {
  roundId: string
  /** Those on whose sheets nothing is entered. */
  lines: readonly CheckupLine[]
  onClose: () => void
  onDone: () => void
}

/** Exchanges whom branches check, as long as their sheets are empty. */
export function RepairSheet({ roundId, lines, onClose, onDone }: RepairSheetProps) {
  const [pairs, setPairs] = useState<Pair[]>(() =>
    lines.map(({ checking, checked }) => ({ checkingId: checking.id, checkedId: checked.id })),
  )
  const form = useFormWrite()
  const branches = lines.flatMap(({ checking, checked }) => [checking, checked])
  const send = async () => {
    if (await form.send('round.changePairs', { roundId, pairs })) onDone()
  }
  return (
    <FormSheet title='调整结对' error={form.rest} onClose={onClose} onSend={send}>
      <Notice icon='info'>
        先点一对，再点另一对，就交换它们检查的支部。已经开始评分的不能调整，调整的要重新定检查人员。
      </Notice>
      <PairRows branches={branches} pairs={pairs} past={[]} onChange={setPairs} />
    </FormSheet>
  )
}
