import { daysBetween, isCalendarDate } from '../../src/domain/calendar'
import { cellName } from '../../src/domain/sheet'
import { escapeText, escapeXml } from './escape'
import { styles } from './styles'
import { MAIN, XML } from './xmlText'

export interface Column {
  heading: string
  /** What its cells are: a number that can be summed, a day that can be sorted; else a text. */
  kind?: 'text' | 'number' | 'date'
  /** In characters; as wide as what stands in it where none is given. */
  width?: number
  /** Shown beside a cell that is being filled in. */
  hint?: string
  /** The only texts that may be chosen. */
  choices?: readonly string[]
}

/** A day is written `YYYY-MM-DD`; null and '': the cell is empty. */
export type CellValue = string | number | null

export interface Sheet {
  /** On its tab. */
  name: string
  /** Above the headings. */
  title?: string
  /** Beneath the title: of what and of which days it is. */
  about?: string
  columns: readonly Column[]
  rows: readonly (readonly CellValue[])[]
}

/** How far down a hint and a choice reach. */
const LAST_ROW = 10_001
/** What Excel takes in one list of choices. */
const MOST_CHOICES = 255
/** The day before Excel's first, such that its count is right from March 1900 on. */
const DAY_ZERO = '1899-12-30'
/** So many columns and more are printed on the broad side; so many characters and more, on twice the paper. */
const [WIDE, BROAD] = [8, 160]
/** A line's height, points. */
const LINE = 15
/** As Excel numbers paper. */
const [A3, A4] = [8, 9]
const [NARROWEST, WIDEST] = [6, 42]

/** The row of the headings, from 1. */
export const headingRow = ({ title, about }: Pick<Sheet, 'title' | 'about'>): number =>
  1 + (title === undefined ? 0 : 1) + (about === undefined ? 0 : 1)

/**
 * One worksheet, piece by piece: a year of two hundred branches need not stand in memory as XML. A text is typed as one and formatted as one, so that none, however it begins, is a formula, here or when
 * its cell is edited; what a column of numbers or days holds that is none stays a text.
 */
export function* sheetXml(sheet: Sheet): Generator<string> {
  const { title, about, columns, rows } = sheet
  const widths = columns.map((column, index) => widthIn(column, index, rows))
  const wholeWidth = widths.reduce((sum, width) => sum + width, 0)
  // Merged cells do not grow with their text; the title's type is half as large again.
  const above = [
    ...(title === undefined
      ? []
      : [{ text: title, style: styles.title, height: 28 * linesOf(title, wholeWidth / 1.5) }]),
    ...(about === undefined
      ? []
      : [{ text: about, style: styles.about, height: 18 * linesOf(about, wholeWidth) }]),
  ]
  const headings = headingRow(sheet)
  yield (
    `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0">' +
    `<pane ySplit="${headings}" topLeftCell="A${headings + 1}" activePane="bottomLeft" state="frozen"/>` +
    `</sheetView></sheetViews><cols>${columns.map((each, index) => columnXml(each, index, widths[index] ?? 0)).join('')}</cols>` +
    '<sheetData>'
  )
  for (const [index, { text, style, height }] of above.entries()) {
    yield `<row r="${index + 1}" ht="${height}" customHeight="1">${textCell(0, index + 1, style, text)}</row>`
  }
  yield rowXml(headings, widths, (column) => [columns[column]?.heading ?? '', styles.heading])
  for (const [index, row] of rows.entries()) {
    yield rowXml(headings + 1 + index, widths, (column) => [
      row[column] ?? null,
      styles[columns[column]?.kind ?? 'text'],
    ])
  }
  yield (
    `</sheetData>${merges(above.length, columns.length)}${validations(columns)}` +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${wholeWidth > BROAD ? A3 : A4}" orientation="${columns.length >= WIDE ? 'landscape' : 'portrait'}" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>'
  )
}

/** As high as what wraps in it: not every program finds that out by itself. */
function rowXml(
  row: number,
  widths: readonly number[],
  cellOf: (column: number) => [CellValue, number],
): string {
  const values = widths.map((_, column) => cellOf(column))
  const lines = Math.max(
    ...values.map(([value], column) => linesOf(String(value ?? ''), widths[column] ?? 1)),
  )
  const height = lines > 1 ? ` ht="${LINE * lines + 4}" customHeight="1"` : ''
  return `<row r="${row}"${height}>${values.map((cell, column) => cellXml(column, row, ...cell)).join('')}</row>`
}

function cellXml(column: number, row: number, value: CellValue, style: number): string {
  if (value === null || value === '') return `<c r="${cellName(column, row)}" s="${style}"/>`
  if (style === styles.number && typeof value === 'number' && Number.isFinite(value)) {
    return `<c r="${cellName(column, row)}" s="${style}"><v>${value}</v></c>`
  }
  const day = style === styles.date && typeof value === 'string' ? dayNumber(value) : null
  if (day !== null) return `<c r="${cellName(column, row)}" s="${style}"><v>${day}</v></c>`
  const isOther = style === styles.number || style === styles.date
  return textCell(column, row, isOther ? styles.text : style, String(value))
}

/** By which Excel counts a day; null: it is none. */
const dayNumber = (text: string) => (isCalendarDate(text) ? daysBetween(DAY_ZERO, text) : null)

const textCell = (column: number, row: number, style: number, text: string) =>
  `<c r="${cellName(column, row)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeText(text))}</t></is></c>`

/** In characters of a text as it is set: a Chinese one takes two. Not sign by sign, as there may be a million cells. */
const widthOf = (value: CellValue | undefined) => {
  if (value === null || value === undefined) return 0
  const text = String(value)
  return text.length + text.replace(/[\u0000-\u00ff]/g, '').length
}

function widthIn({ heading, width }: Column, index: number, rows: Sheet['rows']): number {
  if (width !== undefined) return width
  const widest = rows.reduce((most, row) => Math.max(most, widthOf(row[index])), widthOf(heading))
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 2))
}

/** On how many lines a text stands in cells of that width. */
const linesOf = (text: string, width: number) =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - 1))), 0)

const columnXml = ({ kind = 'text' }: Column, index: number, width: number) =>
  `<col min="${index + 1}" max="${index + 1}" width="${width}"` +
  `${kind === 'text' ? ` style="${styles.blank}"` : ''} customWidth="1"/>`

function merges(rows: number, columns: number): string {
  if (rows === 0 || columns < 2) return ''
  const cells = Array.from(
    { length: rows },
    (_, index) => `<mergeCell ref="A${index + 1}:${cellName(columns - 1, index + 1)}"/>`,
  )
  return `<mergeCells count="${rows}">${cells.join('')}</mergeCells>`
}

function validations(columns: readonly Column[]): string {
  const all = columns.flatMap(({ hint, choices = [] }, column) => {
    if (hint === undefined) return []
    const list = choices.join(',')
    const isList = list !== '' && list.length <= MOST_CHOICES
    const range = `${cellName(column, 2)}:${cellName(column, LAST_ROW)}`
    return [
      `<dataValidation${isList ? ' type="list" showErrorMessage="1"' : ''} allowBlank="1" showInputMessage="1" ` +
        `prompt="${escapeXml(hint)}" sqref="${range}">` +
        `${isList ? `<formula1>"${escapeXml(list)}"</formula1>` : ''}</dataValidation>`,
    ]
  })
  return all.length === 0 ? '' : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`
}
