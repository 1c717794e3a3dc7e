import type { BoardRow } from '@/contract/standing'

/** What every card of the board is given. */
export interface Shown {
  rows: readonly BoardRow[]
  /** The period's name, for the names of files. */
  label: string
  onOpen: (row: BoardRow) => void
}
