import { useState } from 'react'
import { PrimaryButton } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { TextArea } from '@/components/TextArea'
import { useDraft } from '@/stores/draft'

interface TextSheetProps {
  title: string
  label: string
  limit: number
  action: string
  /** What is typed is kept under this name until it has been handed in. */
  draftKey: string
  initial?: string
  required?: boolean
  hint?: string
  onClose: () => void
  /** Null: done; else why not. */
  onDone: (text: string) => Promise<string | null> | null
}

/** Asks for one text. */
export function TextSheet({
  title,
  label,
  limit,
  action,
  draftKey,
  initial = '',
  required = false,
  hint,
  onClose,
  onDone,
}: TextSheetProps) {
  const { draft, change, clear } = useDraft(draftKey, { text: initial })
  const [failure, setFailure] = useState<string>()
  const hand = async () => {
    const text = draft.text.trim()
    if (required && text === '') return setFailure(`请填写${label}`)
    if (text.length > limit) return setFailure(`${label}最多 ${limit} 字`)
    const refusal = await onDone(text)
    if (refusal !== null) return setFailure(refusal)
    clear()
    onClose()
  }
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      actions={<PrimaryButton onClick={hand}>{action}</PrimaryButton>}
    >
      <TextArea
        label={label}
        hint={hint}
        required={required}
        size='short'
        limit={limit}
        value={draft.text}
        error={failure}
        onChange={(text) => {
          change({ text })
          setFailure(undefined)
        }}
      />
    </Sheet>
  )
}
