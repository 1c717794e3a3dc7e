import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { PrimaryButton } from '@/components/Button'
import { DateTimeField } from '@/components/DateTimeField'
import { Sheet } from '@/components/Sheet'
import { TextArea } from '@/components/TextArea'
import { addDays } from '@/domain/calendar'
import { limits } from '@/domain/limits'
import { type KeptFinding, useCheckupQueue } from '@/stores/checkupQueue'
import { useDraft } from '@/stores/draft'

/** Days that a problem is given, unless the checker says otherwise. */
const USUAL_DAYS = 30

interface FindingSheetProps {
  checkupId: string
  item: { key: string; title: string }
  today: string
  /** One that is to be put otherwise; null: it is new. */
  before: KeptFinding['input'] | null
  onClose: () => void
}

/** 记问题: what is wrong at an item, what could be done, until when. It is kept on the phone at once. */
export function FindingSheet({ checkupId, item, today, before, onClose }: FindingSheetProps) {
  const { find, reword } = useCheckupQueue()
  const { draft, change, clear } = useDraft(
    `finding:${before?.findingId ?? `${checkupId}:${item.key}`}`,
    before ?? { findingId: newId(), text: '', suggestion: '', dueOn: addDays(today, USUAL_DAYS) },
  )
  const { findingId, text, suggestion, dueOn } = draft
  const [wrong, setWrong] = useState<{ text?: string; dueOn?: string }>({})
  const keep = () => {
    if (text.trim() === '') return setWrong({ text: '请填写问题' })
    if (text.length > limits.findingText || suggestion.length > limits.findingText) return
    if (dueOn < today && dueOn !== before?.dueOn) return setWrong({ dueOn: '整改期限不能早于今天' })
    const give = before === null ? find : reword
    give({ findingId, checkupId, itemKey: item.key, text: text.trim(), suggestion: suggestion.trim(), dueOn })
    clear()
    onClose()
  }
  return (
    <Sheet
      open
      title={before === null ? '记问题' : '改问题'}
      onClose={onClose}
      actions={<PrimaryButton onClick={keep}>记下</PrimaryButton>}
    >
      <TextArea
        label='问题'
        hint={item.title}
        required
        size='short'
        limit={limits.findingText}
        value={text}
        error={wrong.text}
        onChange={(value) => {
          change({ text: value })
          setWrong({})
        }}
      />
      <TextArea
        label='整改建议'
        size='short'
        limit={limits.findingText}
        value={suggestion}
        onChange={(value) => change({ suggestion: value })}
      />
      <DateTimeField
        label='整改期限'
        mode='date'
        from={today}
        value={dueOn}
        error={wrong.dueOn}
        onChange={(value) => {
          change({ dueOn: value })
          setWrong({})
        }}
      />
    </Sheet>
  )
}
