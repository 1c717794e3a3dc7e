import { Notice } from '@/components/Notice'
import { TextArea } from '@/components/TextArea'
import type { FeedbackToAnswer } from '@/contract/feedback'
import { limits } from '@/domain/limits'
import { useDraft } from '@/stores/draft'
import { lacking } from '@/stores/handIn'
import { FormSheet } from '../../FormSheet'
import { useFormWrite } from '../../useFormWrite'

interface AnswerSheetProps {
  feedback: FeedbackToAnswer
  onClose: () => void
  onDone: () => void
}

/** The answer to one, with its words in sight. */
export function AnswerSheet({ feedback, onClose, onDone }: AnswerSheetProps) {
  const { draft, change, clear } = useDraft(`answer:${feedback.id}`, { answer: '' })
  const { errorOf, rest, fail, send } = useFormWrite(['answer'])
  const answer = async () => {
    const wrong = lacking(draft.answer, '答复', limits.feedbackAnswer)
    if (wrong !== undefined) return fail(wrong, 'answer')
    const input = { feedbackId: feedback.id, answer: draft.answer }
    if (!(await send('feedback.answer', input, '已答复'))) return
    clear()
    onDone()
  }
  return (
    <FormSheet title='答复' action='答复' error={rest} onClose={onClose} onSend={answer}>
      <Notice>{feedback.text}</Notice>
      <TextArea
        label='答复内容'
        required
        limit={limits.feedbackAnswer}
        value={draft.answer}
        hint={feedback.author === null ? '匿名提交的，本人凭自己的手机看答复' : '答复后通知本人，不能再改'}
        error={errorOf('answer')}
        onChange={(value) => change({ answer: value })}
      />
    </FormSheet>
  )
}
