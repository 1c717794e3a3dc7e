import { strToU8, zipSync } from 'fflate'
import { escapeXml } from './escape'
import { headingRow, type Sheet, sheetXml } from './sheetXml'
import { STYLES } from './styles'
import { MAIN, XML } from './xmlText'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** What Excel takes on a tab. */
const LONGEST_NAME = 31

/** An .xlsx file of some sheets. */
export function writeWorkbook(sheets: readonly [Sheet, ...Sheet[]]): Uint8Array {
  const named = sheets.map((sheet, index) => ({ sheet, name: tabName(sheet.name, index, sheets) }))
  const parts = named.map(
    ({ sheet }, index) => [`worksheets/sheet${index + 1}.xml`, sheetXml(sheet)] as const,
  )
  const tabs = named.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return zipSync(
    {
      '[Content_Types].xml': strToU8(contentTypes(parts.map(([path]) => path))),
      '_rels/.rels': strToU8(relations([['officeDocument', 'xl/workbook.xml']])),
      'xl/workbook.xml': strToU8(
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${tabs.join('')}</sheets>` +
          `<definedNames>${named.map(printTitles).join('')}</definedNames></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        relations([...parts.map(([path]) => ['worksheet', path] as const), ['styles', 'styles.xml']]),
      ),
      'xl/styles.xml': strToU8(STYLES),
      ...Object.fromEntries(parts.map(([path, text]) => [`xl/${path}`, strToU8(text)])),
    },
    // The same rows are the same file, whenever they are written.
    { level: 6, mtime: '2000-01-01T12:00:00' },
  )
}

/** A name that Excel takes on a tab: not too long, without signs of its own, and there once. */
function tabName(wanted: string, index: number, sheets: readonly Pick<Sheet, 'name'>[]): string {
  const plain = (name: string) => name.replace(/[[\]:*?/\\'\u0000-\u001f]/g, '').trim() || '表'
  const short = plain(wanted).slice(0, LONGEST_NAME)
  const isTwice = sheets.some(
    ({ name }, other) => other !== index && plain(name).slice(0, LONGEST_NAME) === short,
  )
  return isTwice ? `${short.slice(0, LONGEST_NAME - 4)} ${index + 1}` : short
}

/** The headings come again on every printed page. */
const printTitles = ({ sheet, name }: { sheet: Sheet; name: string }, index: number) => {
  const row = headingRow(sheet)
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXml(name)}'!$${row}:$${row}</definedName>`
}

const contentTypes = (paths: readonly string[]) =>
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>` +
  paths
    .map((path) => `<Override PartName="/xl/${path}" ContentType="${SHEET_TYPE}.worksheet+xml"/>`)
    .join('') +
  `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`

const relations = (targets: readonly (readonly [type: string, target: string])[]) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`
