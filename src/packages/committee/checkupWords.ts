import type { Label } from '@/components/labels'
import type { CheckupState, MarkLevel } from '@/domain/checkup'

/** Where a check-up stands. */
export const checkupLabels: Record<CheckupState, Label> = {
  checking: { text: '体检中', tone: 'plain' },
  submitted: { text: '待签字', tone: 'due' },
  objected: { text: '有异议', tone: 'red' },
  signed: { text: '✓ 已签字', tone: 'met' },
}

/** What a mark says. */
export const markLabels: Record<MarkLevel, Label> = {
  full: { text: '✓ 达到', tone: 'met' },
  part: { text: '部分达到', tone: 'due' },
  none: { text: '未达到', tone: 'red' },
}
