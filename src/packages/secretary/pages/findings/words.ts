import { dayName } from '@/components/labels'
import type { TagTone } from '@/components/Tag'
import type { FindingView } from '@/contract/finding'
import type { CalendarDate } from '@/domain/calendar'
import type { FindingState, FindingStep } from '@/domain/finding'

export const findingStateNames: Record<FindingState, { text: string; tone: TagTone }> = {
  open: { text: '待落实', tone: 'red' },
  rectifying: { text: '整改中', tone: 'due' },
  submitted: { text: '待核实', tone: 'due' },
  verified: { text: '✓ 已销号', tone: 'met' },
}

export const stepNames: Record<FindingStep, string> = {
  found: '发现问题',
  assigned: '落实责任',
  submitted: '提交整改',
  verified: '销号',
  sentBack: '退回',
}

/** `6 月 19 日前整改，已超期 3 天`. */
export function dueSaid(
  { state, dueOn, overdueDays }: Pick<FindingView, 'state' | 'dueOn' | 'overdueDays'>,
  today: CalendarDate,
): string {
  const by = `${dayName(dueOn, today)}前整改`
  if (state === 'submitted' || state === 'verified') return by
  if (overdueDays > 0) return `${by}，已超期 ${overdueDays} 天`
  return dueOn === today ? `${by}，今天到期` : by
}
