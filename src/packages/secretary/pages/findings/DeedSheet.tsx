import { call } from '@/cloud/call'
import { toastDone } from '@/components/feedback'
import type { FindingView } from '@/contract/finding'
import { limits } from '@/domain/limits'
import { TextSheet } from '../../TextSheet'
import { AssignSheet } from './AssignSheet'
import type { Deed } from './FindingCard'

interface DeedSheetProps {
  finding: FindingView
  deed: Exclude<Deed, 'verify'>
  today: string
  onClose: () => void
  onDone: () => void
}

/** What has to be said with a deed: who and how, what was done, why not yet. */
export function DeedSheet({ finding, deed, today, onClose, onDone }: DeedSheetProps) {
  const { id: findingId } = finding
  if (deed === 'assign') {
    return <AssignSheet finding={finding} today={today} onClose={onClose} onDone={onDone} />
  }
  const hand = async (text: string) => {
    const answer =
      deed === 'submit'
        ? await call('finding.submit', { findingId, evidence: text })
        : await call('finding.sendBack', { findingId, reason: text })
    if (!answer.ok) return answer.error.message
    toastDone(deed === 'submit' ? '已提交' : '已退回')
    onDone()
    return null
  }
  const words =
    deed === 'submit'
      ? { title: '提交整改', label: '整改情况', action: '提交', limit: limits.findingText }
      : { title: '退回', label: '退回原因', action: '退回', limit: limits.reason }
  return <TextSheet {...words} required draftKey={`${deed}:${findingId}`} onClose={onClose} onDone={hand} />
}
