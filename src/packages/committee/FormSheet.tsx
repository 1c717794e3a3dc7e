import type { ReactNode } from 'react'
import { PrimaryButton } from '@/components/Button'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'

interface FormSheetProps {
  title: string
  action?: string
  /** Why it failed, where no field says it. */
  error: string | null
  onClose: () => void
  onSend: () => Promise<unknown>
  children: ReactNode
}

/** A panel with a small form and one button. It is there while it is open, so that each opening begins anew. */
export function FormSheet({ title, action = '保存', error, onClose, onSend, children }: FormSheetProps) {
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      actions={<PrimaryButton onClick={onSend}>{action}</PrimaryButton>}
    >
      {children}
      {error !== null && (
        <Notice tone='red' icon='circle-alert'>
          {error}
        </Notice>
      )}
    </Sheet>
  )
}
