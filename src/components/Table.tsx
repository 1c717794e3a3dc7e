import { ScrollView, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tap } from './Tap'
import { spoken } from './spoken'
import './table.scss'

export interface Column<Item> {
  title: string
  cell: (item: Item) => ReactNode
  align?: 'left' | 'center' | 'right'
  /** A CSS grid size; by default as wide as the content asks, sharing what is left. */
  width?: string
  /** Of long texts: they break over lines, rather than making the table scroll. */
  wraps?: boolean
}

interface TableProps<Item> {
  /** Of what this is a table, for a screen reader. */
  label: string
  /** The first one stays in sight when the others scroll. */
  columns: readonly Column<Item>[]
  items: readonly Item[]
  keyOf: (item: Item) => string
  /** Makes the first cell of each row a link. */
  onOpen?: (item: Item) => void
  /** Lines between the rows; off where the cells have their own ground. */
  ruled?: boolean
}

/** A plain table for wide screens; on a phone it scrolls sideways. */
export function Table<Item>({ label, columns, items, keyOf, onOpen, ruled = true }: TableProps<Item>) {
  const sizeOf = ({ width, wraps = false }: Column<Item>) =>
    width ?? (wraps ? 'minmax(12em, 1fr)' : 'minmax(max-content, auto)')
  const looks = [
    'table__grid',
    ruled ? 'table__grid--ruled' : '',
    columns.some(({ wraps }) => wraps) ? 'table__grid--wrapping' : '',
  ]
  const cellOf = (column: Column<Item>, role: string, content: ReactNode) => (
    <View
      key={column.title}
      className={`table__cell table__cell--${column.align ?? 'left'}`}
      {...spoken(role)}
    >
      {content}
    </View>
  )
  return (
    <ScrollView scrollX className='table'>
      <View
        className={looks.join(' ')}
        style={{ gridTemplateColumns: columns.map(sizeOf).join(' ') }}
        {...spoken('table', label)}
      >
        <View className='table__row table__row--head' {...spoken('row')}>
          {columns.map((column) => cellOf(column, 'columnheader', column.title))}
        </View>
        {items.map((item) => (
          <View key={keyOf(item)} className='table__row' {...spoken('row')}>
            {columns.map((column, index) => {
              if (index > 0) return cellOf(column, 'cell', column.cell(item))
              if (!onOpen) return cellOf(column, 'rowheader', column.cell(item))
              const open = (
                <Tap role='link' className='table__open' onClick={() => onOpen(item)}>
                  {column.cell(item)}
                </Tap>
              )
              return cellOf(column, 'rowheader', open)
            })}
          </View>
        ))}
      </View>
    </ScrollView>
  )
}
