import { useState } from 'react'
import { ChoiceChips } from '@/components/ChoiceChips'
import { Field } from '@/components/Field'
import { TextArea } from '@/components/TextArea'
import type { CampaignBoard } from '@/contract/campaign'
import type { CampaignState } from '@/domain/campaign'
import { limits } from '@/domain/limits'
import { useDraft } from '@/stores/draft'
import { FormSheet } from '../../FormSheet'
import { useFormWrite } from '../../useFormWrite'
import { backTo, stateNames, statesBefore } from './words'

interface StepBackSheetProps {
  board: CampaignBoard
  onClose: () => void
  onDone: () => void
}

/** Takes the year back to a state before, with a reason that stays on record. */
export function StepBackSheet({ board: { year, state }, onClose, onDone }: StepBackSheetProps) {
  const before = statesBefore(state)
  const [to, setTo] = useState<CampaignState | undefined>(before[0])
  const { draft, change, clear } = useDraft(`campaign-back:${year}`, { reason: '' })
  const { errorOf, rest, fail, send } = useFormWrite(['to', 'reason'])
  const back = async () => {
    const reason = draft.reason.trim()
    if (to === undefined) return fail('请选择退回到哪一步', 'to')
    if (reason === '') return fail('请填写退回原因', 'reason')
    if (!(await send('campaign.stepBack', { year, to, reason }, '已退回'))) return
    clear()
    onDone()
  }
  return (
    <FormSheet title='退回' action='退回' error={rest} onClose={onClose} onSend={back}>
      <Field label='退回到' required error={errorOf('to')} hint={to === undefined ? undefined : backTo[to]}>
        <ChoiceChips
          label='退回到'
          options={before.map((value) => ({ value, label: stateNames[value] }))}
          chosen={to === undefined ? [] : [to]}
          onChange={([chosen]) => setTo(chosen)}
        />
      </Field>
      <TextArea
        label='退回原因'
        required
        size='short'
        limit={limits.reason}
        hint='留在经过里，机关党委委员都看得到'
        value={draft.reason}
        error={errorOf('reason')}
        onChange={(reason) => change({ reason })}
      />
    </FormSheet>
  )
}
