import { DateTimeField } from '@/components/DateTimeField'
import { Notice } from '@/components/Notice'
import { TextArea } from '@/components/TextArea'
import type { LookBackLine } from '@/contract/lookback'
import { addDays, type CalendarDate } from '@/domain/calendar'
import { limits } from '@/domain/limits'
import { useDraft } from '@/stores/draft'
import { lacking } from '@/stores/handIn'
import { FormSheet } from '../../FormSheet'
import { useFormWrite } from '../../useFormWrite'

/** Days that a branch is given anew, unless who looks says otherwise. */
const USUAL_DAYS = 30

interface RelapseSheetProps {
  lookBackId: string
  line: LookBackLine
  today: CalendarDate
  onClose: () => void
  onDone: () => void
}

/** 出现反弹: what is seen of it again, and until when it is to be put right. */
export function RelapseSheet({ lookBackId, line: { finding }, today, onClose, onDone }: RelapseSheetProps) {
  const { draft, change, clear } = useDraft(`relapse:${lookBackId}:${finding.id}`, {
    reason: '',
    dueOn: addDays(today, USUAL_DAYS),
  })
  const { errorOf, rest, fail, send } = useFormWrite(['reason', 'dueOn'])
  const relapse = async () => {
    const wrong = lacking(draft.reason, '反弹情况', limits.reason)
    if (wrong !== undefined) return fail(wrong, 'reason')
    const input = { lookBackId, findingId: finding.id, ...draft }
    if (!(await send('lookback.relapse', input, '已退回整改'))) return
    clear()
    onDone()
  }
  return (
    <FormSheet title='出现反弹' action='退回整改' error={rest} onClose={onClose} onSend={relapse}>
      <Notice>{`${finding.text}。退回后仍由${finding.responsible?.name ?? '原责任人'}整改，不再算作已销号。`}</Notice>
      <TextArea
        label='反弹情况'
        required
        size='short'
        limit={limits.reason}
        hint='支部会看到'
        value={draft.reason}
        error={errorOf('reason')}
        onChange={(reason) => change({ reason })}
      />
      <DateTimeField
        label='新的整改期限'
        mode='date'
        from={today}
        value={draft.dueOn}
        error={errorOf('dueOn')}
        onChange={(dueOn) => change({ dueOn })}
      />
    </FormSheet>
  )
}
