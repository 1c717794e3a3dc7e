import { type Column, Table } from '@/components/Table'
import { standingPartNames } from '@/components/labels'
import type { BoardRow } from '@/contract/standing'
import { standingParts } from '@/domain/standing'
import { RankRows } from '../../RankRows'
import { ChartCard } from '../../charts/ChartCard'
import { standingSheet } from '../standing/standingSheet'
import type { Shown } from './shown'

const columns: Column<BoardRow>[] = [
  { title: '支部', cell: ({ branchName }) => branchName },
  { title: '名次', align: 'right', cell: ({ rank }) => rank ?? '–' },
  { title: '得分', align: 'right', cell: ({ score }) => score?.toFixed(1) ?? '尚无' },
  {
    title: '较上期',
    align: 'right',
    cell: ({ change }) =>
      change ? `${change.score > 0 ? '+' : change.score < 0 ? '−' : ''}${Math.abs(change.score)}` : '–',
  },
  ...standingParts.map((key): Column<BoardRow> => ({
    title: standingPartNames[key],
    align: 'right',
    cell: ({ parts }) => {
      const part = parts.find((each) => each.key === key)
      return part && part.of > 0 ? `${part.points.toFixed(1)}（${part.done}/${part.of}）` : '–'
    },
  })),
]

/** 排名与得分构成: the branches in order and what their scores are made of. */
export const RankCard = ({ rows, label, onOpen }: Shown) => (
  <ChartCard
    heading='排名与得分构成'
    chart={<RankRows rows={rows} onOpen={(row) => onOpen(row as BoardRow)} />}
    table={
      <Table
        label={`排名与得分构成，${label}`}
        columns={columns}
        items={rows}
        keyOf={({ branchId }) => branchId}
        onOpen={onOpen}
      />
    }
    sheet={{ name: `排名与得分构成 ${label}`, rows: () => standingSheet(rows) }}
  />
)
