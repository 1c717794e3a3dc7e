import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { PrimaryButton } from '@/components/Button'
import { toastDone } from '@/components/feedback'
import { Sheet } from '@/components/Sheet'
import { TextArea } from '@/components/TextArea'
import { limits } from '@/domain/limits'
import { useWrite } from '@/stores/write'
import type { Contestable } from './Part'

interface ContestSheetProps {
  /** Null: shut. */
  record: Contestable | null
  onClose: () => void
  onContested: () => Promise<void>
}

/** Asks why a record is wrong. What was typed stays when it did not get through. */
export function ContestSheet({ record, onClose, onContested }: ContestSheetProps) {
  const [reason, setReason] = useState('')
  const [contestId, setContestId] = useState(newId)
  const { write, at, beside, forgive } = useWrite('star.contest')
  const close = () => {
    forgive()
    onClose()
  }
  const send = async () => {
    if (!record) return
    if (!(await write({ contestId, sourceId: record.id, reason: reason.trim() }))) return
    setReason('')
    setContestId(newId())
    toastDone('已提交，等待答复')
    onClose()
    await onContested()
  }
  return (
    <Sheet
      open={record !== null}
      title='提出异议'
      onClose={close}
      actions={<PrimaryButton onClick={send}>提交</PrimaryButton>}
    >
      <TextArea
        label={record?.title ?? ''}
        hint='写明哪里不对。支部看得到，会给您答复；您和答复都留在记录里。'
        size='short'
        limit={limits.contestReason}
        value={reason}
        error={at('reason') ?? beside('reason')}
        onChange={setReason}
      />
    </Sheet>
  )
}
