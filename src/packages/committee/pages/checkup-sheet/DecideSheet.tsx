import { ChoiceChips } from '@/components/ChoiceChips'
import { Field } from '@/components/Field'
import { Notice } from '@/components/Notice'
import { TextArea } from '@/components/TextArea'
import { TextField } from '@/components/TextField'
import { markNames } from '@/components/checkupLabels'
import { optionsOf } from '@/components/options'
import type { SheetItem } from '@/contract/checkup'
import type { ObjectionVerdict } from '@/domain/checkup'
import { limits } from '@/domain/limits'
import { useDraft } from '@/stores/draft'
import { FormSheet } from '../../FormSheet'
import { useFormWrite } from '../../useFormWrite'
import { type Decision, readDecision } from './decision'

const verdictOptions: { value: ObjectionVerdict; label: string }[] = [
  { value: 'upheld', label: '采纳，重新评分' },
  { value: 'dismissed', label: '不采纳，维持评分' },
]

interface DecideSheetProps {
  checkupId: string
  item: SheetItem
  onClose: () => void
  onDone: () => void
}

/** The committee's decision on an objection: the item is marked anew, or stays as it was. */
export function DecideSheet({ checkupId, item, onClose, onDone }: DecideSheetProps) {
  const { draft, change, clear } = useDraft<Decision>(`objection:${checkupId}:${item.key}`, {
    verdict: null,
    level: null,
    points: '',
    comment: '',
  })
  const { errorOf, rest, fail, send } = useFormWrite(['points', 'comment'])
  const decide = async () => {
    const given = readDecision(draft)
    if (typeof given === 'string') return fail(given, 'form')
    if (!(await send('checkup.decideObjection', { checkupId, itemKey: item.key, ...given }, '已裁定'))) return
    clear()
    onDone()
  }
  return (
    <FormSheet title={item.title} action='裁定' error={rest} onClose={onClose} onSend={decide}>
      <Notice>{`异议：${item.objection?.reason ?? ''}`}</Notice>
      <Field label='是否采纳' required hint='裁定后不能再改'>
        <ChoiceChips
          label='是否采纳'
          options={verdictOptions}
          chosen={draft.verdict === null ? [] : [draft.verdict]}
          onChange={([verdict = null]) => change({ verdict })}
        />
      </Field>
      {draft.verdict === 'upheld' && (
        <Field label='重新评定' required>
          <ChoiceChips
            label='重新评定'
            options={optionsOf(markNames)}
            chosen={draft.level === null ? [] : [draft.level]}
            onChange={([level = null]) => change({ level })}
          />
        </Field>
      )}
      {draft.verdict === 'upheld' && draft.level === 'part' && (
        <TextField
          label='得分'
          type='number'
          hint={`满分 ${item.points} 分`}
          value={draft.points}
          error={errorOf('points')}
          onChange={(points) => change({ points })}
        />
      )}
      <TextArea
        label='意见'
        size='short'
        limit={limits.comment}
        hint='双方支部都会看到'
        value={draft.comment}
        error={errorOf('comment')}
        onChange={(comment) => change({ comment })}
      />
    </FormSheet>
  )
}
