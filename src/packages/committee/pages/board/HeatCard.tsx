import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Mark, MarkLegend } from '@/components/Mark'
import { type Column, Table } from '@/components/Table'
import type { BoardRow } from '@/contract/standing'
import { useView } from '@/stores/view'
import { useWide } from '@/stores/wide'
import { Chart } from '../../charts/Chart'
import { ChartCard } from '../../charts/ChartCard'
import { cellWord, heatHeight, heatOption, heatTones, heatWidth } from '../../charts/heat'
import { monthWord } from '../../charts/trend'
import { heatSheet } from './sheets'
import type { Shown } from './shown'

const markOf = ({ months }: BoardRow, index: number) => months[index]?.mark ?? 'none'

const columnsOf = (rows: readonly BoardRow[]): Column<BoardRow>[] => [
  { title: '支部', cell: ({ branchName }) => branchName },
  ...(rows[0]?.figures ?? []).map(({ month }, index): Column<BoardRow> => ({
    title: monthWord(month),
    align: 'center',
    cell: (row) => {
      const figures = row.figures[index]
      const mark = markOf(row, index)
      return (
        <View className='board-cell'>
          <Mark look={mark} word={mark === 'due' ? '未到期' : undefined} />
          <View>{figures && cellWord(figures)}</View>
        </View>
      )
    },
  })),
]

/** 规定动作热力图: branches × months, what is met of what fell due. */
export function HeatCard({ rows, label, onOpen }: Shown) {
  const elder = useView((view) => view.elder)
  const wide = useWide()
  const months = useMemo(() => rows[0]?.figures.map(({ month }) => month) ?? [], [rows])
  const option = useMemo(() => {
    const lines = rows.map((row) => ({
      name: row.branchName,
      cells: row.figures.map((figures, index) => ({ figures, mark: markOf(row, index) })),
    }))
    return heatOption(months, lines, elder)
  }, [rows, months, elder])
  return (
    <ChartCard
      heading='规定动作热力图'
      className='board__whole'
      chart={
        <>
          <Chart
            label={`规定动作热力图，${rows.length} 个支部，${months.length} 个月；数字见“表”`}
            option={option}
            height={heatHeight(rows.length, elder)}
            minWidth={heatWidth(months.length, elder)}
          />
          {!wide && months.length > (elder ? 3 : 6) && (
            <View className='board-hint'>{`左右滑动，共 ${months.length} 个月`}</View>
          )}
          <View className='board-tones'>
            <View>完成 / 应办：</View>
            {[...heatTones].reverse().map(({ colour, word }) => (
              <View key={word} className='board-tones__tone'>
                <View className='board-tones__mark' style={{ backgroundColor: colour }} />
                {word}
              </View>
            ))}
          </View>
        </>
      }
      table={
        <>
          <Table
            label={`规定动作热力图，${label}`}
            columns={columnsOf(rows)}
            items={rows}
            keyOf={({ branchId }) => branchId}
            onOpen={onOpen}
            ruled={false}
          />
          <MarkLegend looks={['met', 'late', 'missed']} />
        </>
      }
      sheet={{ name: `规定动作热力图 ${label}`, rows: () => heatSheet(rows) }}
    />
  )
}
