import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { ChoiceChips } from '@/components/ChoiceChips'
import { type Column, Table } from '@/components/Table'
import type { BoardRow } from '@/contract/standing'
import { useView } from '@/stores/view'
import { Chart } from '../../charts/Chart'
import { ChartCard } from '../../charts/ChartCard'
import { lookOfLine, monthWord, MOST_LINES, trendOption } from '../../charts/trend'
import { trendSheet } from './sheets'
import type { Shown } from './shown'

/** So many lines at first. */
const FIRST = 3

const columnsOf = (rows: readonly BoardRow[]): Column<BoardRow>[] => [
  { title: '支部', cell: ({ branchName }) => branchName },
  ...(rows[0]?.trend ?? []).map(({ month }, index): Column<BoardRow> => ({
    title: monthWord(month),
    align: 'right',
    cell: ({ trend }) => trend[index]?.score?.toFixed(1) ?? '–',
  })),
]

/** 得分走势: the months' scores of the chosen branches; the table has all of them. */
export function TrendCard({ rows, label, onOpen }: Shown) {
  const elder = useView((view) => view.elder)
  const [wished, choose] = useState<readonly string[] | null>(null)
  const known = rows.filter(({ branchId }) => wished?.includes(branchId))
  const chosen = wished === null ? rows.slice(0, FIRST) : known
  const ids = chosen.map(({ branchId }) => branchId).join(' ')
  const option = useMemo(() => {
    const lines = rows
      .filter(({ branchId }) => ids.split(' ').includes(branchId))
      .map(({ branchName, trend }) => ({ name: branchName, points: trend }))
    const months = rows[0]?.trend.map(({ month }) => month) ?? []
    return trendOption(months, lines, elder)
  }, [rows, ids, elder])
  const spokenWords = chosen
    .map(({ branchName, trend }) => `${branchName} ${trend.at(-1)?.score?.toFixed(1) ?? '尚无'}`)
    .join('，')

  return (
    <ChartCard
      heading='得分走势'
      chart={
        <>
          <Chart label={`得分走势，最近一月：${spokenWords}`} option={option} height={elder ? 260 : 220} />
          <View className='board-lines'>
            {chosen.map(({ branchId, branchName, trend }, index) => {
              const look = lookOfLine(index)
              return (
                <View key={branchId} className='board-lines__line'>
                  <View className='board-lines__sign' style={{ color: look.colour }}>
                    {look.sign}
                  </View>
                  <View className='board-lines__name'>{branchName}</View>
                  <View className='board-lines__score'>{trend.at(-1)?.score?.toFixed(1) ?? '尚无'}</View>
                </View>
              )
            })}
          </View>
          <View className='board-hint'>{`每月得分。选择支部，最多 ${MOST_LINES} 个：`}</View>
          <ChoiceChips
            label='看哪些支部的走势'
            multiple
            options={rows.map(({ branchId, branchName }) => ({ value: branchId, label: branchName }))}
            chosen={chosen.map(({ branchId }) => branchId)}
            // One more than can be told apart: the earliest goes.
            onChange={(some) => choose(some.slice(-MOST_LINES))}
          />
        </>
      }
      table={
        <Table
          label={`得分走势，${label}`}
          columns={columnsOf(rows)}
          items={rows}
          keyOf={({ branchId }) => branchId}
          onOpen={onOpen}
        />
      }
      sheet={{ name: `得分走势 ${label}`, rows: () => trendSheet(rows) }}
    />
  )
}
