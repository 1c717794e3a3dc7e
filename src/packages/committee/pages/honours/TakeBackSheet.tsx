import { useState } from 'react'
import { TextArea } from '@/components/TextArea'
import { limits } from '@/domain/limits'
import { FormSheet } from '../../FormSheet'
import { useFormWrite } from '../../useFormWrite'

interface TakeBackSheetProps {
  title: string
  label: string
  onClose: () => void
  onSend: (reason: string, send: ReturnType<typeof useFormWrite>['send']) => Promise<unknown>
  onDone: () => void
}

/** Asks for the reason for which something is taken back; it stays on record with it. */
export function TakeBackSheet({ title, label, onClose, onSend, onDone }: TakeBackSheetProps) {
  const [reason, setReason] = useState('')
  const { errorOf, rest, send } = useFormWrite(['reason'])
  return (
    <FormSheet
      title={title}
      action='确定'
      error={rest}
      onClose={onClose}
      onSend={async () => {
        if (await onSend(reason.trim(), send)) onDone()
      }}
    >
      <TextArea
        label={label}
        hint='原记录和原因都会留着'
        size='short'
        limit={limits.reason}
        value={reason}
        error={errorOf('reason')}
        onChange={setReason}
      />
    </FormSheet>
  )
}
