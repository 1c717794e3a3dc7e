import { View } from '@tarojs/components'
import { Tags } from '@/components/Tags'
import type { Column } from '@/components/Table'
import { dayName } from '@/components/labels'
import type { FindingView } from '@/contract/finding'
import { type CalendarDate, dateOf } from '@/domain/calendar'
import { itemGroups } from '@/domain/checkup'
import { findingTags, lastStep } from '../../finding/words'
import './index.scss'

/** The three lists that are made of the same findings: what is wrong, who sees to it, what was done. */
export const views = [
  { value: 'problem', label: '问题清单' },
  { value: 'duty', label: '责任清单' },
  { value: 'mending', label: '整改清单' },
] as const
export type ViewKey = (typeof views)[number]['value']

const text = (said: string) => <View className='findings-cell__text'>{said}</View>
const dayOf = (instant: string, today: CalendarDate) => dayName(dateOf(new Date(instant)), today)
const stateOf = (finding: FindingView) => <Tags tags={findingTags(finding)} />
const personOf = ({ responsible }: FindingView) => responsible?.name ?? '未定责任人'
const lateOf = ({ overdueDays }: FindingView) =>
  overdueDays > 0 ? (
    <View className='findings-cell__late'>逾期 {overdueDays} 天</View>
  ) : (
    <View className='findings-cell__least'>—</View>
  )
const verifiedOf = (finding: FindingView, today: CalendarDate) => {
  const step = finding.state === 'verified' ? lastStep(finding, 'verified') : null
  return step ? `${step.by}，${dayOf(step.at, today)}` : finding.state === 'verified' ? '已销号' : '—'
}
const evidenceOf = ({ evidence, pictures }: FindingView) =>
  [evidence ?? '—', pictures.evidence > 0 ? `照片 ${pictures.evidence} 张` : ''].filter(Boolean).join('，')

/** The columns of a list, on a wide screen. */
export function columnsOf(view: ViewKey, today: CalendarDate): Column<FindingView>[] {
  const problem: Column<FindingView> = {
    title: '问题',
    width: 'minmax(200px, 2fr)',
    cell: (finding) => text(finding.text),
  }
  const branch: Column<FindingView> = { title: '支部', cell: (finding) => finding.branch.name }
  const state: Column<FindingView> = { title: '状态', cell: stateOf }
  switch (view) {
    case 'problem':
      return [
        problem,
        branch,
        { title: '类别', cell: ({ category }) => itemGroups[category] },
        { title: '项目', cell: ({ itemTitle }) => itemTitle },
        { title: '发现', cell: ({ foundAt }) => dayOf(foundAt, today) },
        state,
      ]
    case 'duty':
      return [
        { title: '责任人', width: 'minmax(96px, auto)', cell: personOf },
        branch,
        { ...problem, width: 'minmax(200px, 2fr)' },
        { title: '期限', cell: ({ dueOn }) => dayName(dueOn, today) },
        { title: '逾期', cell: lateOf },
        {
          title: '状态',
          cell: ({ state, recursId }) => <Tags tags={findingTags({ state, recursId, overdueDays: 0 })} />,
        },
      ]
    case 'mending':
      return [
        problem,
        branch,
        { title: '整改措施', width: 'minmax(140px, 1.5fr)', cell: ({ measure }) => text(measure ?? '—') },
        { title: '整改情况', width: 'minmax(140px, 1.5fr)', cell: (finding) => text(evidenceOf(finding)) },
        { title: '核实', cell: (finding) => verifiedOf(finding, today) },
        state,
      ]
  }
}

/** What a card of a list says on a phone, below what is wrong. */
export function saidIn(view: ViewKey, finding: FindingView, today: CalendarDate): string[] {
  const { branch, category, itemTitle, foundAt, dueOn, measure } = finding
  switch (view) {
    case 'problem':
      return [`${branch.name} · ${itemGroups[category]} · ${itemTitle}`, `${dayOf(foundAt, today)}发现`]
    case 'duty':
      return [`${personOf(finding)} · ${branch.name}`, `${dayName(dueOn, today)}前整改`]
    case 'mending':
      return [
        branch.name,
        `措施：${measure ?? '还没有定'}`,
        ...(finding.evidence === null ? [] : [`整改：${evidenceOf(finding)}`]),
        ...(finding.state === 'verified' ? [`核实：${verifiedOf(finding, today)}`] : []),
      ]
  }
}
