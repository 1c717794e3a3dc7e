import { ChoiceChips } from '@/components/ChoiceChips'
import { Field } from '@/components/Field'
import { Notice } from '@/components/Notice'
import { TextArea } from '@/components/TextArea'
import type { RaisedObjection } from '@/contract/campaign'
import { type ObjectionVerdict, objectionVerdicts } from '@/domain/campaign'
import { limits } from '@/domain/limits'
import { useDraft } from '@/stores/draft'
import { FormSheet } from '../../FormSheet'
import { useFormWrite } from '../../useFormWrite'

const verdictNames: Record<ObjectionVerdict, string> = { upheld: '采纳', dismissed: '不采纳' }

interface AnswerSheetProps {
  objection: RaisedObjection
  onClose: () => void
  onDone: () => void
}

interface Draft {
  verdict: ObjectionVerdict | null
  answer: string
}

/** Answers an objection; who raised it reads the answer. */
export function AnswerSheet({ objection: { id, about, reason }, onClose, onDone }: AnswerSheetProps) {
  const { draft, change, clear } = useDraft<Draft>(`campaign-answer:${id}`, { verdict: null, answer: '' })
  const { errorOf, rest, fail, send } = useFormWrite(['verdict', 'answer'])
  const reply = async () => {
    const { verdict } = draft
    const answer = draft.answer.trim()
    if (verdict === null) return fail('请选择是否采纳', 'verdict')
    if (answer === '') return fail('请填写答复', 'answer')
    if (!(await send('campaign.answerObjection', { objectionId: id, verdict, answer }, '已答复'))) return
    clear()
    onDone()
  }
  return (
    <FormSheet title={`对${about.name}的异议`} action='答复' error={rest} onClose={onClose} onSend={reply}>
      <Notice>{reason}</Notice>
      <Field
        label='结论'
        required
        error={errorOf('verdict')}
        hint={draft.verdict === 'upheld' ? '采纳后要退回，重新审定再公示' : undefined}
      >
        <ChoiceChips
          label='结论'
          options={objectionVerdicts.map((value) => ({ value, label: verdictNames[value] }))}
          chosen={draft.verdict === null ? [] : [draft.verdict]}
          onChange={([verdict]) => change({ verdict: verdict ?? null })}
        />
      </Field>
      <TextArea
        label='答复'
        required
        size='short'
        limit={limits.contestAnswer}
        hint='提出异议的同志看得到'
        value={draft.answer}
        error={errorOf('answer')}
        onChange={(answer) => change({ answer })}
      />
    </FormSheet>
  )
}
