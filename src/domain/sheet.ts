/** One cell of a spreadsheet. A formula is told by itself: what it last came to may be stale or forged. */
export type Cell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'formula' }
  /** `#N/A` and its like. */
  | { kind: 'error' }

export interface SheetRow {
  /** As the spreadsheet counts, from 1. */
  row: number
  /** By column, from 0; a place without a cell is empty. */
  cells: readonly (Cell | undefined)[]
}

export interface Sheet {
  /** Those that hold something, top to bottom. */
  rows: readonly SheetRow[]
  /** Days are counted from 1904 instead of 1900 (files of old Macs). */
  from1904: boolean
}

/** `C12`. `column` from 0. */
export function cellName(column: number, row: number): string {
  const letters = column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : ''
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row}`
}
