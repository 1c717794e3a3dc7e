import { useState } from 'react'
import type { ReviewResult } from '@/stores/reviews'
import { limits } from '@/domain/limits'
import { PrimaryButton } from './Button'
import { ChoiceChips } from './ChoiceChips'
import { Sheet } from './Sheet'
import { TextArea } from './TextArea'

/** What is most often amiss; a tap writes it down, and it can be added to. */
const USUAL = ['内容太短，请再充实', '请补充具体做法', '时间或时长有误', '请与支部核对后再交']

interface ReturnSheetProps {
  /** How many are being returned; 0: shut. */
  count: number
  onClose: () => void
  /** Returns them with that comment, which their authors read. */
  onReturn: (comment: string) => Promise<ReviewResult>
}

/** Asks why something is returned. What was typed stays when it did not get through. */
export function ReturnSheet({ count, onClose, onReturn }: ReturnSheetProps) {
  const [comment, setComment] = useState('')
  const [error, setError] = useState<string>()
  const change = (text: string) => {
    setComment(text)
    setError(undefined)
  }
  const send = async () => {
    if (comment.trim() === '') return setError('退回要写明原因')
    if (comment.length > limits.comment) return setError(`最多 ${limits.comment} 字`)
    const { failure } = await onReturn(comment.trim())
    if (failure === null) change('')
    else setError(failure)
  }
  return (
    <Sheet
      open={count > 0}
      title={count > 1 ? `退回 ${count} 项` : '退回'}
      onClose={onClose}
      actions={<PrimaryButton onClick={send}>退回</PrimaryButton>}
    >
      <TextArea
        label='原因'
        hint={count > 1 ? '每位提交人都会看到这段话' : '提交人会看到这段话，改好后可以再交'}
        size='short'
        limit={limits.comment}
        value={comment}
        error={error}
        onChange={change}
      />
      <ChoiceChips
        label='常用原因'
        options={USUAL.map((text) => ({ value: text, label: text }))}
        chosen={USUAL.filter((text) => text === comment)}
        onChange={([text]) => change(text ?? '')}
      />
    </Sheet>
  )
}
