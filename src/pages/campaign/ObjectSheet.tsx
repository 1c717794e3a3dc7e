import { useState } from 'react'
import { newId } from '@/cloud/newId'
import { PrimaryButton } from '@/components/Button'
import { toastDone } from '@/components/feedback'
import { Sheet } from '@/components/Sheet'
import { TextArea } from '@/components/TextArea'
import { limits } from '@/domain/limits'
import { useDraft } from '@/stores/draft'
import { useWrite } from '@/stores/write'

interface ObjectSheetProps {
  year: number
  about: { id: string; name: string }
  onClose: () => void
  onDone: () => Promise<void>
}

/** Asks why somebody should not be named. What was typed stays when it did not get through. */
export function ObjectSheet({ year, about, onClose, onDone }: ObjectSheetProps) {
  const { draft, change, clear } = useDraft(`objection:${year}:${about.id}`, { reason: '' })
  const [objectionId] = useState(newId)
  const [missing, setMissing] = useState<string>()
  const { write, at, beside } = useWrite('campaign.object')
  const send = async () => {
    const reason = draft.reason.trim()
    if (reason === '') return setMissing('请填写理由')
    if (!(await write({ objectionId, year, aboutId: about.id, reason }))) return
    clear()
    toastDone('已提交，等待答复')
    onClose()
    await onDone()
  }
  return (
    <Sheet
      open
      title={`对${about.name}的异议`}
      onClose={onClose}
      actions={<PrimaryButton onClick={send}>提交</PrimaryButton>}
    >
      <TextArea
        label='理由'
        required
        hint='写明事实。机关党委的同志看得到是谁提的，核实后给您答复；本人和其他党员看不到。'
        size='short'
        limit={limits.contestReason}
        value={draft.reason}
        error={missing ?? at('reason') ?? beside('reason')}
        onChange={(reason) => {
          setMissing(undefined)
          change({ reason })
        }}
      />
    </Sheet>
  )
}
