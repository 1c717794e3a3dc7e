import type * as Docx from 'docx'
import { mm, type Size, sizes, textWidth } from './layout'
import type { WordTable } from './document'
import { faced } from './fonts'

/** The library, as it was loaded when it was first asked for. */
export type Library = typeof Docx

type Value = WordTable['rows'][number][number]

/** In characters of a text as it is set: a Chinese one takes two. */
const lengthOf = (value: Value | undefined) =>
  [...String(value ?? '')].reduce((sum, sign) => sum + (sign > '\u00ff' ? 2 : 1), 0)

const [NARROWEST, WIDEST] = [4, 36]
const SHORT = 16

/** A table as wide as the text, its headings again on every page, no row torn. */
export function tableOf(
  { Table, TableRow, TableCell, Paragraph, TextRun, TableLayoutType, WidthType, ...docx }: Library,
  { columns, rows, widths: wished, rowHeight }: WordTable,
): Docx.Table {
  const size = sizeFor(columns.length)
  // Short words stand in the middle, as figures do; what is read as text begins at the left.
  const aligned = columns.map(({ kind }, index) =>
    kind === 'text' && rows.some((row) => lengthOf(row[index]) > SHORT) ? 'left' : 'center',
  )
  const widths = widthsOf(wished ?? naturalWidths(columns, rows))
  const cell = (text: string, index: number, align: 'left' | 'center', isHeading = false) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: docx.VerticalAlignTable.CENTER,
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            alignment: docx.AlignmentType[align === 'center' ? 'CENTER' : 'LEFT'],
            // Exactly, else each line would be as high as those of the text.
            spacing: { line: sizes[size] * 13, lineRule: docx.LineRuleType.EXACT },
            keepNext: isHeading,
            children: [
              new TextRun({
                text: line,
                size: sizes[size],
                font: faced(isHeading ? 'heading' : 'body'),
              }),
            ],
          }),
      ),
    })
  const height = rowHeight === undefined ? undefined : { value: mm(rowHeight), rule: docx.HeightRule.ATLEAST }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    alignment: docx.AlignmentType.CENTER,
    margins: { left: 60, right: 60, top: 50, bottom: 50 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }, index) => cell(heading, index, 'center', true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            height,
            children: columns.map((_, index) =>
              cell(String(row[index] ?? ''), index, aligned[index] ?? 'center'),
            ),
          }),
      ),
    ],
  })
}

/** The more columns, the smaller the type. */
const sizeFor = (columns: number): Size =>
  columns <= 5 ? 'smallFourth' : columns <= 8 ? 'fifth' : 'smallFifth'

const naturalWidths = (columns: WordTable['columns'], rows: WordTable['rows']): number[] =>
  columns.map(({ heading }, index) => {
    const widest = rows.reduce((most, row) => Math.max(most, lengthOf(row[index])), 0)
    return Math.min(WIDEST, Math.max(NARROWEST, widest, Math.min(8, lengthOf(heading)))) + 3
  })

/** Shares of the text's width that add up to it exactly. */
function widthsOf(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0)
  const widths = shares.map((share) => Math.floor((textWidth * share) / sum))
  const rest = textWidth - widths.reduce((total, width) => total + width, 0)
  return widths.map((width, index) => (index === 0 ? width + rest : width))
}
