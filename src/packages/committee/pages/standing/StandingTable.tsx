import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Legend } from '@/components/Legend'
import { Mark } from '@/components/Mark'
import { StackedBar } from '@/components/StackedBar'
import { type Column, Table } from '@/components/Table'
import { standingPartNames } from '@/components/labels'
import type { StandingRow } from '@/contract/standing'
import { type Month, monthsOf, type Period } from '@/domain/calendar'
import { standingParts } from '@/domain/standing'
import './standing-table.scss'

interface StandingTableProps {
  rows: readonly StandingRow[]
  period: Period
  onOpen: (row: StandingRow) => void
}

const movedText = (ranks: number) => (ranks > 0 ? `↑${ranks}` : ranks < 0 ? `↓${-ranks}` : '–')
const signed = (points: number) => `${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.abs(points).toFixed(1)}`

const nameColumn: Column<StandingRow> = {
  title: '支部',
  cell: ({ rank, branchName, change }) => (
    <View className='standing-name'>
      <View className={`standing-name__rank ${rank !== null && rank <= 3 ? 'standing-name__rank--top' : ''}`}>
        {rank ?? '–'}
      </View>
      {branchName}
      {change && <View className='standing-name__moved'>{movedText(change.ranks)}</View>}
    </View>
  ),
}

const scoreColumns: Column<StandingRow>[] = [
  {
    title: '得分构成',
    align: 'center',
    width: 'minmax(104px, 1fr)',
    cell: ({ parts }) => (
      <View className='standing-bar'>
        <StackedBar
          parts={parts.map(({ key, points }) => ({ label: standingPartNames[key], value: points }))}
        />
      </View>
    ),
  },
  {
    title: '得分',
    align: 'right',
    cell: ({ score }) => <View className='standing-score'>{score === null ? '尚无' : score.toFixed(1)}</View>,
  },
  {
    title: '较上期',
    align: 'right',
    cell: ({ change }) => (change ? signed(change.score) : '–'),
  },
]

const markColumns = (months: readonly Month[]): Column<StandingRow>[] =>
  months.map((month) => ({
    title: `${Number(month.slice(5))} 月`,
    align: 'center',
    cell: ({ months: marks }) => {
      const look = marks.find((each) => each.month === month)?.mark ?? 'none'
      // Of a whole month it is not said whether something is planned.
      return <Mark look={look} word={look === 'due' ? '未到期' : undefined} />
    },
  }))

const partColumns: Column<StandingRow>[] = standingParts.map((key) => ({
  title: standingPartNames[key],
  align: 'center',
  cell: ({ parts }) => {
    const part = parts.find((each) => each.key === key)
    return part && part.of > 0 ? `${part.done} / ${part.of}` : '–'
  },
}))

/** The desktop's standing: what fell due month by month, the score and its parts, a branch a line. */
export function StandingTable({ rows, period, onOpen }: StandingTableProps) {
  const months = monthsOf(period)
  const hasMarks = months.length > 1
  const middle = hasMarks ? markColumns(months) : partColumns
  const key = hasMarks && <View className='standing-key'>✓ 按时　迟 补办　缺 未开展　待 未到期</View>
  return (
    <Card heading={hasMarks ? '每月规定动作' : '得分与名次'} action={key}>
      <Table
        label='支部排名'
        columns={[nameColumn, ...middle, ...scoreColumns]}
        items={rows}
        keyOf={({ branchId }) => branchId}
        onOpen={onOpen}
        ruled={!hasMarks}
      />
      <Legend labels={standingParts.map((key) => standingPartNames[key])} />
    </Card>
  )
}
