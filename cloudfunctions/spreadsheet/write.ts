import { strToU8, zipSync } from 'fflate'
import { cellName } from '../../src/domain/sheet'
import { escapeText, escapeXml } from './escape'

export interface Column {
  heading: string
  /** In characters. */
  width: number
  /** Shown beside a cell that is being filled in. */
  hint?: string
  /** The only texts that may be chosen. */
  choices?: readonly string[]
}

interface Written {
  /** Of the sheet. */
  title: string
  columns: readonly Column[]
  rows: readonly (readonly string[])[]
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** How far down a hint and a choice reach. */
const LAST_ROW = 10_001
/** What Excel takes in one list of choices. */
const MOST_CHOICES = 255

/**
 * An .xlsx file of one sheet. Every cell is typed as a text and formatted as one, so that no text, however it begins,
 * is a formula, here or when the cell is edited.
 */
export function writeSheet({ title, columns, rows }: Written): Uint8Array {
  const headings = columns.map(({ heading }) => heading)
  const lines = [rowXml(headings, 1, HEADING), ...rows.map((row, index) => rowXml(row, index + 2, TEXT))]
  const widths = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${TEXT}" customWidth="1"/>`,
  )
  const sheet =
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData>${validations(columns)}</worksheet>`
  return zipSync(
    {
      '[Content_Types].xml': strToU8(CONTENT_TYPES),
      '_rels/.rels': strToU8(relations([['officeDocument', 'xl/workbook.xml']])),
      'xl/workbook.xml': strToU8(
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
          `<sheet name="${escapeXml(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        relations([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
        ]),
      ),
      'xl/styles.xml': strToU8(STYLES),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    },
    // The same rows are the same file, whenever they are written.
    { level: 6, mtime: '2000-01-01T12:00:00' },
  )
}

/** Numbers of the formats in `STYLES`; 49 is Excel's own "text". */
const TEXT = 1
const HEADING = 2
const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="等线"/></font>` +
  '<font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>'

const CONTENT_TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`

const relations = (targets: readonly (readonly [type: string, target: string])[]) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

function rowXml(texts: readonly string[], row: number, style: number): string {
  const cells = texts.map((text, column) =>
    text === ''
      ? ''
      : `<c r="${cellName(column, row)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeText(text))}</t></is></c>`,
  )
  return `<row r="${row}">${cells.join('')}</row>`
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
