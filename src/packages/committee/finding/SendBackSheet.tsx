import { Notice } from '@/components/Notice'
import { TextArea } from '@/components/TextArea'
import type { FindingView } from '@/contract/finding'
import { limits } from '@/domain/limits'
import { useDraft } from '@/stores/draft'
import { lacking } from '@/stores/handIn'
import { FormSheet } from '../FormSheet'
import { useFormWrite } from '../useFormWrite'

interface SendBackSheetProps {
  finding: FindingView
  onClose: () => void
  onDone: () => void
}

/** Sends a finding back to be put right, with why. */
export function SendBackSheet({ finding, onClose, onDone }: SendBackSheetProps) {
  const { draft, change, clear } = useDraft(`sendBack:${finding.id}`, { reason: '' })
  const { errorOf, rest, fail, send } = useFormWrite(['reason'])
  const sendBack = async () => {
    const wrong = lacking(draft.reason, '退回原因', limits.reason)
    if (wrong !== undefined) return fail(wrong, 'reason')
    if (!(await send('finding.sendBack', { findingId: finding.id, reason: draft.reason }, '已退回'))) return
    clear()
    onDone()
  }
  return (
    <FormSheet title='退回整改' action='退回' error={rest} onClose={onClose} onSend={sendBack}>
      <Notice>{finding.evidence ?? finding.text}</Notice>
      <TextArea
        label='退回原因'
        required
        size='short'
        limit={limits.reason}
        hint='支部会看到，整改期限不变'
        value={draft.reason}
        error={errorOf('reason')}
        onChange={(reason) => change({ reason })}
      />
    </FormSheet>
  )
}
