import { useMemo } from 'react'
import { type Column, Table } from '@/components/Table'
import type { BoardRow } from '@/contract/standing'
import { useView } from '@/stores/view'
import { Chart } from '../../charts/Chart'
import { ChartCard } from '../../charts/ChartCard'
import { figuresWord, participationHeight, participationOption, shareWord } from '../../charts/participation'
import { monthWord } from '../../charts/trend'
import { participationSheet } from './sheets'
import type { Shown } from './shown'
import { takingOf } from './taking'

const columnsOf = (rows: readonly BoardRow[]): Column<BoardRow>[] => [
  { title: '支部', cell: ({ branchName }) => branchName },
  { title: '合计', align: 'right', cell: (row) => figuresWord(takingOf(row)) },
  ...(rows[0]?.figures ?? []).map(({ month }, index): Column<BoardRow> => ({
    title: monthWord(month),
    align: 'right',
    cell: ({ figures }) => {
      const of = figures[index]
      return of && of.expected > 0 ? `${shareWord(of)}（${of.present}/${of.expected}）` : '–'
    },
  })),
]

/** 参与率: who came of those who were expected, of the period as bars, month by month in the table. */
export function ParticipationCard({ rows, label, onOpen }: Shown) {
  const elder = useView((view) => view.elder)
  const takings = useMemo(() => rows.map(takingOf), [rows])
  const option = useMemo(() => participationOption(takings, elder), [takings, elder])
  return (
    <ChartCard
      heading='参与率'
      chart={
        <Chart
          label={`参与率：${takings.map((each) => `${each.name} ${shareWord(each)}`).join('，')}`}
          option={option}
          height={participationHeight(rows.length, elder)}
        />
      }
      table={
        <Table
          label={`参与率，${label}`}
          columns={columnsOf(rows)}
          items={rows}
          keyOf={({ branchId }) => branchId}
          onOpen={onOpen}
        />
      }
      sheet={{ name: `参与率 ${label}`, rows: () => participationSheet(rows) }}
    />
  )
}
