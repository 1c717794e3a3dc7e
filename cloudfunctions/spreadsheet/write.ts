import { strToU8, Zip, ZipDeflate } from 'fflate'
import { escapeXml } from './escape'
import { headingRow, type Sheet, sheetXml } from './sheetXml'
import { STYLES } from './styles'
import { MAIN, XML } from './xmlText'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** What Excel takes on a tab. */
const LONGEST_NAME = 31
/** As much XML as is packed at a time, characters. */
const PIECE = 65_536

/** An .xlsx file of some sheets. What is packed is held, not what is being packed. */
export function writeWorkbook(sheets: readonly [Sheet, ...Sheet[]]): Uint8Array {
  const named = sheets.map((sheet, index) => ({ sheet, name: tabName(sheet.name, index, sheets) }))
  const paths = named.map((_, index) => `worksheets/sheet${index + 1}.xml`)
  const tabs = named.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const { add, end } = zipping()
  add('[Content_Types].xml', [contentTypes(paths)])
  add('_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml']])])
  add('xl/workbook.xml', [
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${tabs.join('')}</sheets>` +
      `<definedNames>${named.map(printTitles).join('')}</definedNames></workbook>`,
  ])
  add('xl/_rels/workbook.xml.rels', [
    relations([...paths.map((path) => ['worksheet', path] as const), ['styles', 'styles.xml']]),
  ])
  add('xl/styles.xml', [STYLES])
  named.forEach(({ sheet }, index) => add(`xl/${paths[index]}`, sheetXml(sheet)))
  return end()
}

/** A ZIP archive that grows with its parts. */
function zipping() {
  const packed: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    packed.push(bytes)
  })
  return {
    add: (path: string, text: Iterable<string>) => {
      const part = new ZipDeflate(path, { level: 6 })
      // The same rows are the same file, whenever they are written.
      part.mtime = '2000-01-01T12:00:00'
      zip.add(part)
      let piece = ''
      for (const more of text) {
        piece += more
        if (piece.length < PIECE) continue
        part.push(strToU8(piece))
        piece = ''
      }
      part.push(strToU8(piece), true)
    },
    end: (): Uint8Array => {
      zip.end()
      return Buffer.concat(packed)
    },
  }
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
