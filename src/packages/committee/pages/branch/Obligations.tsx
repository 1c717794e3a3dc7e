import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Mark } from '@/components/Mark'
import { Row } from '@/components/Row'
import { type Column, Table } from '@/components/Table'
import { Tag } from '@/components/Tag'
import { TextLink } from '@/components/TextLink'
import { dayName, type Label, momentName } from '@/components/labels'
import type { BranchObligation } from '@/contract/month'
import { type Month, monthsOf, type Period } from '@/domain/calendar'
import { type ObligationState, owedName, ruleOf } from '@/domain/obligation'
import { go } from '@/routes'
import { type KindMarks, obligationMarks } from './obligationMarks'

const stateLabels: Record<ObligationState, Label> = {
  met: { text: '✓ 按时', tone: 'met' },
  metLate: { text: '迟 补办', tone: 'due' },
  overdue: { text: '缺 未开展', tone: 'red' },
  due: { text: '待 未到期', tone: 'plain' },
  upcoming: { text: '待 未到期', tone: 'plain' },
  waived: { text: '免', tone: 'plain' },
}

interface ObligationsProps {
  obligations: readonly BranchObligation[]
  period: Period
  /** To the branch's whole year. */
  onYear: () => void
}

/** What fell due in the period and how it was met: a line each in a month, a table by months in a longer one. */
export function Obligations({ obligations, period, onYear }: ObligationsProps) {
  const months = monthsOf(period)
  const byMonth = months.length > 1
  const missed = obligations.filter(({ state }) => state === 'overdue').length
  return (
    <Card
      heading='规定动作'
      ruled={!byMonth}
      action={
        <>
          {missed > 0 && <Tag tone='red'>{`${missed} 项未开展`}</Tag>}
          <TextLink onClick={onYear}>全年</TextLink>
        </>
      }
    >
      {obligations.length === 0 && <EmptyState icon='clipboard-list' text='这个时段没有规定动作' />}
      {!byMonth &&
        obligations.map((each) => (
          <ObligationRow key={each.kind + each.ownerId + each.from} obligation={each} />
        ))}
      {byMonth && obligations.length > 0 && (
        <View className='branch-marks'>
          <Table
            label='规定动作'
            columns={[kindColumn, ...months.map(monthColumn)]}
            items={obligationMarks(obligations)}
            keyOf={({ kind }) => kind}
            ruled={false}
          />
          <View className='branch-note branch-note--key'>✓ 按时　迟 补办　缺 未开展　待 未到期</View>
        </View>
      )}
    </Card>
  )
}

const kindColumn: Column<KindMarks> = {
  title: '',
  cell: ({ kind }) => <View className='branch-kind'>{ruleOf(kind).name}</View>,
}

const monthColumn = (month: Month): Column<KindMarks> => ({
  title: `${Number(month.slice(5))} 月`,
  align: 'center',
  width: 'minmax(36px, 1fr)',
  cell: ({ marks }) => <Mark state={marks[month] ?? 'none'} />,
})

function ObligationRow({ obligation }: { obligation: BranchObligation }) {
  const { kind, state, label, plannedActivity } = obligation
  const { text, tone } = stateLabels[state]
  return (
    <Row
      title={owedName(kind, obligation.ownerName)}
      sub={courseOf(obligation) ?? label}
      trailing={<Tag tone={tone}>{text}</Tag>}
      onClick={plannedActivity ? () => go('activity', { activityId: plannedActivity.id }) : undefined}
    />
  )
}

/** How it came, or is to come, to be met. */
function courseOf({ metOn, held, plannedActivity, state }: BranchObligation): string | undefined {
  if (metOn !== null) return `${dayName(metOn)}开展${held > 1 ? `，共 ${held} 场` : ''}`
  if (plannedActivity)
    return plannedActivity.underWay ? '正在进行' : `已安排 ${momentName(plannedActivity.startsAt)}`
  return state === 'due' ? '还没有安排' : undefined
}
