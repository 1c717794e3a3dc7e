import { useState } from 'react'
import type { FindingView } from '@/contract/finding'
import type { CalendarDate } from '@/domain/calendar'
import { FindingSheet } from './FindingSheet'
import { SendBackSheet } from './SendBackSheet'

interface OpenedFindingProps {
  finding: FindingView
  today: CalendarDate
  onClose: () => void
  onDone: () => void
  onSheet: (() => void) | null
}

/** A finding that was opened out of a list, and what is done with it. */
export function OpenedFinding(props: OpenedFindingProps) {
  const [sendsBack, setSendsBack] = useState(false)
  if (sendsBack) return <SendBackSheet {...props} />
  return <FindingSheet {...props} onSendBack={() => setSendsBack(true)} />
}
