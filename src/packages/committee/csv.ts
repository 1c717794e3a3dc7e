export type CsvCell = string | number | null

// What a spreadsheet takes for a formula, the full-width forms of Chinese keyboards and leading blanks included.
const FORMULA = /^\s*[=+\-@＝＋－＠]/
const BOM = '\uFEFF'

/** A text as one cell: never a formula, quoted where it has to be. A number stays a number. */
function cellText(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/** A table as a CSV file that Excel opens with its Chinese text intact. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  BOM + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
