import { useState } from 'react'
import { PrimaryButton } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { TextArea } from '@/components/TextArea'
import { limits } from '@/domain/limits'

interface CancelSheetProps {
  open: boolean
  /** A closed activity was closed by mistake: what it counted is taken back. */
  isClosed: boolean
  refusal: string | null
  onClose: () => void
  onCancel: (reason: string) => Promise<boolean>
}

/** Asks why an activity is cancelled; everybody who is expected reads it. */
export function CancelSheet({ open, isClosed, refusal, onClose, onCancel }: CancelSheetProps) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const send = async () => {
    if (reason.trim() === '') return setError('请填写原因')
    if (reason.length > limits.reason) return setError(`最多 ${limits.reason} 字`)
    if (await onCancel(reason.trim())) onClose()
  }
  return (
    <Sheet
      open={open}
      title='取消活动'
      onClose={onClose}
      actions={<PrimaryButton onClick={send}>取消活动</PrimaryButton>}
    >
      <TextArea
        label='原因'
        hint={
          isClosed ? '活动已归档，取消后考勤、合计和待批的申请都会撤回' : '应到的人都会看到，待批的申请会撤回'
        }
        size='short'
        limit={limits.reason}
        value={reason}
        error={error ?? refusal ?? undefined}
        onChange={(text) => {
          setReason(text)
          setError(undefined)
        }}
      />
    </Sheet>
  )
}
