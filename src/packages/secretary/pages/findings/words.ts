import { dayName } from '@/components/labels'
import type { FindingView } from '@/contract/finding'
import type { CalendarDate } from '@/domain/calendar'

/** `6 月 19 日前整改，已逾期 3 天`. */
export function dueSaid(
  { state, dueOn, overdueDays }: Pick<FindingView, 'state' | 'dueOn' | 'overdueDays'>,
  today: CalendarDate,
): string {
  const by = `${dayName(dueOn, today)}前整改`
  if (state === 'submitted' || state === 'verified') return by
  if (overdueDays > 0) return `${by}，已逾期 ${overdueDays} 天`
  return dueOn === today ? `${by}，今天到期` : by
}
