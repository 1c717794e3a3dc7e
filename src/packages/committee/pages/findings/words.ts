import { dayName, type Label } from '@/components/labels'
import type { FindingView } from '@/contract/finding'
import type { CalendarDate } from '@/domain/calendar'
import { itemGroups } from '@/domain/checkup'
import type { FindingState, FindingStep } from '@/domain/finding'

export const findingLabels: Record<FindingState, Label> = {
  open: { text: '待整改', tone: 'due' },
  rectifying: { text: '整改中', tone: 'plain' },
  submitted: { text: '待验收', tone: 'due' },
  verified: { text: '✓ 已销号', tone: 'met' },
}

export const stepNames: Record<FindingStep, string> = {
  found: '发现问题',
  assigned: '落实责任',
  submitted: '提交整改',
  verified: '验收销号',
  sentBack: '退回整改',
}

/** Where it stands: its state, how late it is, whether it comes back. The words say it, not the colour alone. */
export function findingTags({
  state,
  overdueDays,
  recursId,
}: Pick<FindingView, 'state' | 'overdueDays' | 'recursId'>): Label[] {
  return [
    ...(recursId === null ? [] : [{ text: '重复出现', tone: 'red' as const }]),
    ...(overdueDays > 0 ? [{ text: `逾期 ${overdueDays} 天`, tone: 'red' as const }] : []),
    findingLabels[state],
  ]
}

/** `第一党支部 · 制度台账 · 责任人甲 · 6 月 30 日前`. */
export const findingSaid = (
  { branch, category, responsible, dueOn }: FindingView,
  today: CalendarDate,
): string =>
  [
    branch.name,
    itemGroups[category],
    responsible === null ? '未定责任人' : `责任人${responsible.name}`,
    `${dayName(dueOn, today)}前`,
  ].join(' · ')
