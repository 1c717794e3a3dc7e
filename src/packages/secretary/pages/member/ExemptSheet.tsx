import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { PrimaryButton } from '@/components/Button'
import { ChoiceChips } from '@/components/ChoiceChips'
import { DateTimeField } from '@/components/DateTimeField'
import { Field } from '@/components/Field'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { TextArea } from '@/components/TextArea'
import { toastDone } from '@/components/feedback'
import { optionsOf } from '@/components/options'
import type { CalendarDate } from '@/domain/calendar'
import { limits } from '@/domain/limits'
import { type ExemptionReason, exemptionReasons } from '@/domain/membership'
import { useWrite } from '@/stores/write'

interface ExemptSheetProps {
  open: boolean
  memberId: string
  today: CalendarDate
  onClose: () => void
  onSaved: () => void
}

const reasons = optionsOf(exemptionReasons)
const fields = ['reason', 'note', 'from', 'to', 'decidedOn']
const draftOn = (today: CalendarDate) => ({
  exemptionId: newId(),
  reason: 'illness' as ExemptionReason,
  note: '',
  from: today,
  to: '',
  decidedOn: today,
})

/** Records the branch's decision to exempt a member. */
export function ExemptSheet({ open, memberId, today, onClose, onSaved }: ExemptSheetProps) {
  const [draft, setDraft] = useState(() => draftOn(today))
  const { write, at, beside, forgive } = useWrite('member.exempt')
  const change = (part: Partial<typeof draft>) => {
    setDraft((before) => ({ ...before, ...part }))
    forgive()
  }
  const save = async () => {
    if (!(await write({ ...draft, memberId, to: draft.to || null }))) return
    toastDone('已登记')
    setDraft(draftOn(today))
    onSaved()
  }
  const failure = beside(...fields)
  return (
    <Sheet
      open={open}
      title='登记免除'
      onClose={onClose}
      actions={<PrimaryButton onClick={save}>登记</PrimaryButton>}
    >
      {failure && <Notice tone='red'>{failure}</Notice>}
      <Field label='原因' required error={at('reason')}>
        <ChoiceChips
          label='原因'
          options={reasons}
          chosen={[draft.reason]}
          onChange={([reason = 'illness']) => change({ reason })}
        />
      </Field>
      <DateTimeField
        mode='date'
        label='支部决定日期'
        required
        value={draft.decidedOn}
        to={today}
        error={at('decidedOn')}
        onChange={(decidedOn) => change({ decidedOn })}
      />
      <DateTimeField
        mode='date'
        label='从哪天起'
        required
        value={draft.from}
        error={at('from')}
        onChange={(from) => change({ from })}
      />
      <DateTimeField
        mode='date'
        label='到哪天止'
        hint='不填就一直有效，以后可以结束。'
        value={draft.to}
        error={at('to')}
        onChange={(to) => change({ to })}
      />
      <TextArea
        label='说明'
        size='short'
        limit={limits.reason}
        value={draft.note}
        error={at('note')}
        onChange={(note) => change({ note })}
      />
    </Sheet>
  )
}
