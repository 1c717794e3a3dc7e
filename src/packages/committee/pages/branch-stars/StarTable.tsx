import { View } from '@tarojs/components'
import { SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { type Column, Table } from '@/components/Table'
import type { StarRow } from '@/contract/branchStar'
import { Beyond } from './Beyond'
import { Level } from './Level'
import {
  type Board,
  checkupsSaid,
  findingsSaid,
  isToDecide,
  selfBeyond,
  selfSaid,
  standingSaid,
} from './words'

export interface RowsProps {
  board: Board
  rows: readonly StarRow[]
  onOpen: (row: StarRow) => void
  onDecide: (row: StarRow) => void
}

/** What a button on a branch does. */
export const deedOf = ({ published }: Board, { decision }: StarRow): string =>
  published ? '更正' : decision ? '改评定' : '评定'

/** The branches of a year side by side, on a desktop. */
export function StarTable({ board, rows, onOpen, onDecide }: RowsProps) {
  const columns: Column<StarRow>[] = [
    { title: '支部', cell: ({ branch }) => branch.name },
    {
      title: '自评',
      cell: (row) => (
        <View className='star-board__pair'>
          {selfSaid(row)}
          <Beyond points={selfBeyond(row)} />
        </View>
      ),
    },
    { title: '体检', cell: checkupsSaid },
    { title: '全年排名', cell: standingSaid },
    { title: '问题销号', cell: findingsSaid },
    { title: '星级', cell: (row) => <Level row={row} /> },
    {
      title: '',
      align: 'right',
      cell: (row) =>
        isToDecide(board, row) && (
          <SoftButton
            size='small'
            label={`${deedOf(board, row)}${row.branch.name}`}
            onClick={() => onDecide(row)}
          >
            {deedOf(board, row)}
          </SoftButton>
        ),
    },
  ]
  return (
    <Card>
      <Table
        label='各支部'
        columns={columns}
        items={rows}
        keyOf={({ branch }) => branch.id}
        onOpen={onOpen}
      />
    </Card>
  )
}
