import { useState } from 'react'
import type { BranchObligation } from '@/contract/month'
import { limits } from '@/domain/limits'
import { useWrite } from '@/stores/write'
import { PrimaryButton } from './Button'
import { toastDone } from './feedback'
import { Notice } from './Notice'
import { obligationName } from './ObligationRow'
import { Sheet } from './Sheet'
import { TextArea } from './TextArea'

interface WaiveSheetProps {
  obligation: BranchObligation
  onClose: () => void
  onDone: () => void
}

/** The committee's officer waives one period, with the reason that the branch will read. */
export function WaiveSheet({ obligation, onClose, onDone }: WaiveSheetProps) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const { write, at, beside, forgive } = useWrite('obligation.waive')
  const { kind, ownerId, from, label } = obligation
  const waive = async () => {
    if (reason.trim() === '') return setMissing(true)
    if (reason.length > limits.reason) return
    if (!(await write({ ownerId, kind, from, reason }))) return
    toastDone('已豁免')
    onDone()
  }
  const failure = beside('reason')
  return (
    <Sheet
      open
      title={`豁免${obligationName(obligation)}`}
      onClose={onClose}
      actions={<PrimaryButton onClick={waive}>豁免{label}</PrimaryButton>}
    >
      {failure !== undefined && (
        <Notice tone='red' icon='circle-alert'>
          {failure}
        </Notice>
      )}
      <TextArea
        label='原因'
        required
        size='short'
        limit={limits.reason}
        placeholder='如：全体党员到一线防汛值班'
        hint='豁免后不算应完成，支部的党员看得到原因'
        value={reason}
        error={missing ? '请填写原因' : at('reason')}
        onChange={(typed) => {
          setReason(typed)
          setMissing(false)
          forgive()
        }}
      />
    </Sheet>
  )
}
