import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { ChoiceChips } from '@/components/ChoiceChips'
import { type Column, Table } from '@/components/Table'
import { dayName } from '@/components/labels'
import type { TotalRow } from '@/contract/standing'
import { useQuery } from '@/stores/query'
import { useWide } from '@/stores/wide'
import { PeriodPage } from '../../PeriodPage'
import { Unanswered } from '../../Unanswered'
import { answerFor } from '../../answered'
import { usePeriod } from '../../period'
import { type Measure, measureGroups, type MeasureGroup, measuresOf } from './measures'
import './index.scss'

/** A branch, or all of them together. */
interface Line {
  key: string
  name: string
  isSum: boolean
  row: TotalRow
}

/** 合计: what each branch did in a period, by measure, with the committee's sums. */
export default function TotalsPage() {
  const { params } = useRouter()
  const choice = usePeriod(params)
  const { cadence, on, period, label } = choice
  const [group, setGroup] = useState<MeasureGroup>('held')
  const query = useQuery('standing.totals', { cadence, on })
  const answer = answerFor(query, period)
  const wide = useWide()

  const lines: Line[] = answer
    ? [
        ...answer.rows.map((row) => ({ key: row.branchId, name: row.branchName, isSum: false, row })),
        { key: 'sum', name: '合计', isSum: true, row: answer.sum },
      ]
    : []
  const measures = answer ? measuresOf(group, answer) : []
  const groupName = measureGroups.find(({ value }) => value === group)?.label ?? ''
  const sheet = () => [
    ['支部', ...measures.map(({ title }) => title)],
    ...lines.map(({ name, row }) => [name, ...measures.map(({ of }) => of(row))]),
  ]
  return (
    <PeriodPage
      title='合计'
      said={answer && `${answer.rows.length} 个支部 · 截至 ${dayName(answer.period.asOf)}`}
      choice={choice}
      nav={wide ? 'totals' : null}
      sheet={answer && { name: `${groupName} ${label}`, rows: sheet }}
    >
      <ChoiceChips
        label='看哪些合计'
        options={measureGroups}
        chosen={[group]}
        onChange={([value]) => value && setGroup(value)}
      />
      {answer ? (
        <Card>
          <Table
            label={`${groupName}，${label}`}
            columns={[nameColumn, ...measures.map(measureColumn)]}
            items={lines}
            keyOf={({ key }) => key}
          />
          {!wide && measures.length > 3 && (
            <View className='totals-hint'>{`左右滑动，共 ${measures.length} 列`}</View>
          )}
        </Card>
      ) : (
        <Unanswered query={query} onRetry={query.reload} />
      )}
    </PeriodPage>
  )
}

const nameColumn: Column<Line> = {
  title: '支部',
  cell: ({ name, isSum }) => <View className={`totals-name ${isSum ? 'totals-sum' : ''}`}>{name}</View>,
}

const measureColumn = ({ title, of }: Measure): Column<Line> => ({
  title,
  align: 'right',
  cell: ({ row, isSum }) => {
    const figure = of(row)
    return <View className={isSum ? 'totals-sum' : figure === 0 ? 'totals-none' : ''}>{figure}</View>
  },
})
