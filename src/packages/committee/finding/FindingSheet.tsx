import { PrimaryButton, SoftButton } from '@/components/Button'
import { KeyValue } from '@/components/KeyValue'
import { FindingPictures } from '@/components/FindingPictures'
import { Notice } from '@/components/Notice'
import { Recurs } from '@/components/Recurs'
import { Row } from '@/components/Row'
import { Sheet } from '@/components/Sheet'
import { Tags } from '@/components/Tags'
import { confirm, toastDone } from '@/components/feedback'
import { dayName } from '@/components/labels'
import type { FindingView } from '@/contract/finding'
import type { CalendarDate } from '@/domain/calendar'
import { itemGroups } from '@/domain/checkup'
import { useWrite } from '@/stores/write'
import { Steps } from './Steps'
import { findingTags } from './words'

interface FindingSheetProps {
  finding: FindingView
  today: CalendarDate
  onClose: () => void
  /** Asks why it is sent back. */
  onSendBack: () => void
  onDone: () => void
  /** Opens the sheet of its check-up; null: it is open beneath. */
  onSheet: (() => void) | null
}

/** One finding with its history; struck off or sent back by whoever may. */
export function FindingSheet({ finding, today, onClose, onSendBack, onDone, onSheet }: FindingSheetProps) {
  const { write, beside } = useWrite('finding.verify')
  const verify = async () => {
    const text = '确认已整改到位，销号后不能恢复。'
    if (!(await confirm({ title: '销号？', text, action: '销号' }))) return
    if (!(await write({ findingId: finding.id }))) return
    toastDone('已销号')
    onDone()
  }
  const failure = beside()
  return (
    <Sheet
      open
      title='问题'
      onClose={onClose}
      actions={
        finding.may.verify && (
          <>
            <SoftButton onClick={onSendBack}>退回</SoftButton>
            <PrimaryButton onClick={verify}>销号</PrimaryButton>
          </>
        )
      }
    >
      <Tags tags={findingTags(finding, { says: false })} />
      <Recurs recurs={finding.recurs} />
      <KeyValue rows={rowsOf(finding, today)} />
      <FindingPictures finding={finding} open />
      {onSheet && (
        <Row
          title={`${finding.branch.name}的体检表`}
          sub={`${finding.round.label} · ${finding.itemTitle}`}
          chevron
          onClick={onSheet}
        />
      )}
      <Steps steps={finding.steps} today={today} />
      {failure && (
        <Notice tone='red' icon='circle-alert'>
          {failure}
        </Notice>
      )}
    </Sheet>
  )
}

const rowsOf = (finding: FindingView, today: CalendarDate) => [
  { label: '问题', value: finding.text },
  { label: '支部', value: finding.branch.name },
  { label: '类别', value: `${itemGroups[finding.category]} · ${finding.itemTitle}` },
  ...(finding.suggestion === '' ? [] : [{ label: '整改建议', value: finding.suggestion }]),
  { label: '整改期限', value: dayName(finding.dueOn, today) },
  { label: '责任人', value: finding.responsible?.name ?? '未确定' },
  ...(finding.measure === null ? [] : [{ label: '整改措施', value: finding.measure }]),
  ...(finding.evidence === null ? [] : [{ label: '整改情况', value: finding.evidence }]),
]
