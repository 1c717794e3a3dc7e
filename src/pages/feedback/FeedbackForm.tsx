import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { PrimaryButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { toast, toastDone } from '@/components/feedback'
import { Notice } from '@/components/Notice'
import { SwitchField } from '@/components/SwitchField'
import { TextArea } from '@/components/TextArea'
import type { Me } from '@/contract/organization'
import { limits } from '@/domain/limits'
import { useDraft } from '@/stores/draft'
import { keepFeedbackKey, newFeedbackKey } from '@/stores/feedbackKeys'
import { lacking } from '@/stores/handIn'
import { useWrite } from '@/stores/write'

interface Draft {
  feedbackId: string
  text: string
  anonymous: boolean
  /** Of an anonymous one that has been on its way already. */
  key: string | null
}

/** A complaint or suggestion, signed or anonymous. Every keystroke is kept on the phone until it is handed in. */
export function FeedbackForm({ me: { memberId, name }, onSent }: { me: Me; onSent: () => void }) {
  const { draft, change, clear, restored } = useDraft<Draft>(`feedback:${memberId}`, {
    feedbackId: newId(),
    text: '',
    anonymous: false,
    key: null,
  })
  const [missing, setMissing] = useState<string>()
  const { write, at, beside, forgive } = useWrite('feedback.send')
  // Changed, it is another one: if the former had arrived and only its answer was lost, that one stands as it was.
  const edit = (part: Partial<Pick<Draft, 'text' | 'anonymous'>>) => {
    change({ ...part, feedbackId: newId(), key: null })
    setMissing(undefined)
    forgive()
  }
  const send = async () => {
    const { feedbackId, text, anonymous } = draft
    const wrong = lacking(text, '内容', limits.feedback)
    if (wrong !== undefined) return setMissing(wrong)
    const key = anonymous ? (draft.key ?? (await newFeedbackKey())) : null
    if (anonymous && key === null) return toast('微信版本太旧，不能匿名提交，请更新后再试')
    // Kept with its id and key before it leaves: if the answer is lost, the next try is the same one.
    change({ key })
    if (key !== null) keepFeedbackKey(memberId, key)
    if (!(await write({ feedbackId, text, anonymous, key }))) return
    clear()
    toastDone('已提交')
    onSent()
  }
  const failure = beside('text')
  return (
    <Card>
      <TextArea
        label='意见或建议'
        required
        limit={limits.feedback}
        value={draft.text}
        placeholder='什么事、什么时候、希望怎么改进'
        hint={restored && draft.text !== '' ? '已接着上次没交的草稿' : '边写边存，退出也不会丢'}
        error={missing ?? at('text')}
        onChange={(text) => edit({ text })}
      />
      <SwitchField
        label='匿名'
        hint={
          draft.anonymous
            ? '匿名后没有人知道是谁提交的，答复只在这部手机上能看到'
            : `以${name}的名义提交，答复会通知本人`
        }
        checked={draft.anonymous}
        onChange={(anonymous) => edit({ anonymous })}
      />
      {failure !== undefined && (
        <Notice tone='red' icon='circle-alert'>
          {failure}
        </Notice>
      )}
      <PrimaryButton onClick={send}>{draft.anonymous ? '匿名提交' : '提交'}</PrimaryButton>
    </Card>
  )
}
