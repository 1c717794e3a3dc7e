import type { RefusalCode } from '../../src/domain/refusal'
import { accept, refuse, type Result } from '../../src/domain/result'
import type { Cell, Sheet, SheetRow } from '../../src/domain/sheet'
import { unescapeText } from './escape'
import { Enough, readXml } from './xml'
import { openZip, Unreadable } from './zip'

/** What the parts that are read may come to, unpacked: a roster of 10,000 rows is a tenth of it. */
const MOST_BYTES = 64 * 1024 * 1024
/** Cells farther right are not read. */
const MOST_COLUMNS = 64
/** Titles and headings above the people. */
const ROWS_ABOVE = 10

const startsWith = (file: Uint8Array, bytes: readonly number[]) =>
  bytes.every((byte, index) => file[index] === byte)
const isZip = (file: Uint8Array) => startsWith(file, [0x50, 0x4b])
/** The container of .xls, and of an .xlsx under a password. */
const isOle = (file: Uint8Array) => startsWith(file, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const isEncrypted = (file: Uint8Array) =>
  Buffer.from(file).includes(Buffer.from('EncryptedPackage', 'utf16le'))

/**
 * The first visible sheet of an .xlsx file. Formulas are not worked out and nothing in the file is run. Refuses what
 * is none, is broken, locked, brings macros, or is too much: far more than `mostRows` rows that hold something, a few
 * for titles allowed; it is read no further then.
 */
export function readSheet(file: Uint8Array, mostRows: number): Result<Sheet> {
  if (isOle(file)) return refuse(isEncrypted(file) ? 'FILE_ENCRYPTED' : 'FILE_OLD_XLS', { field: 'file' })
  if (!isZip(file)) return refuse('FILE_NOT_XLSX', { field: 'file' })
  try {
    const zip = openZip(file, MOST_BYTES)
    const code = refusalOf(zip)
    if (code) return refuse(code, { field: 'file' })
    const { path, from1904 } = firstSheet(zip)
    const texts = sharedTexts(zip)
    const part = zip.read(path)
    if (!part) return refuse('FILE_BROKEN', { field: 'file' })
    const rows = rowsOf(part, texts, mostRows + ROWS_ABOVE)
    if (rows === null) return refuse('ROSTER_TOO_MANY_ROWS', { field: 'file', values: { most: mostRows } })
    return accept({ rows, from1904 })
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.code, { field: 'file' })
    throw error
  }
}

type Zip = ReturnType<typeof openZip>

function refusalOf(zip: Zip): RefusalCode | null {
  if (zip.names.some((name) => /vbaProject\.bin$|^xl\/macrosheets\//i.test(name))) return 'FILE_MACROS'
  const types = zip.read('[Content_Types].xml')
  if (!types || !zip.names.includes('xl/workbook.xml')) return 'FILE_NOT_XLSX'
  return Buffer.from(types).includes('macroEnabled') ? 'FILE_MACROS' : null
}

/** The path of the first sheet that is shown, and from when the workbook counts its days. */
function firstSheet(zip: Zip): { path: string; from1904: boolean } {
  const targets = new Map<string, string>()
  readXml(zip.read('xl/_rels/workbook.xml.rels') ?? new Uint8Array(), {
    open: (name, attribute) => {
      const [id, target] = [attribute('Id'), attribute('Target')]
      const isSheet = attribute('Type')?.endsWith('/worksheet') ?? false
      if (name === 'Relationship' && isSheet && id && target) targets.set(id, target)
    },
  })
  let from1904 = false
  const shown: string[] = []
  readXml(zip.read('xl/workbook.xml') ?? new Uint8Array(), {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (name !== 'sheet' || (attribute('state') ?? 'visible') !== 'visible') return
      const target = targets.get(attribute('r:id') ?? '')
      if (target !== undefined) shown.push(target)
    },
  })
  const [first] = shown
  if (first === undefined) throw new Unreadable('FILE_BROKEN')
  return { path: first.startsWith('/') ? first.slice(1) : `xl/${first}`, from1904 }
}

/** The texts that cells name by number. */
function sharedTexts(zip: Zip): string[] {
  const texts: string[] = []
  const part = zip.read('xl/sharedStrings.xml')
  if (!part) return texts
  let text = ''
  let inText = false
  /** How a reading aid (拼音) is written is no part of the text. */
  let inAid = false
  readXml(part, {
    open: (name) => {
      if (name === 'si') text = ''
      inText = name === 't'
      if (name === 'rPh') inAid = true
    },
    text: (more) => {
      if (inText && !inAid) text += more
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name === 'rPh') inAid = false
      if (name === 'si') texts.push(unescapeText(text))
    },
  })
  return texts
}

/** The rows that hold something; null: more than `mostRows`. */
function rowsOf(part: Uint8Array, texts: readonly string[], mostRows: number): SheetRow[] | null {
  const rows: SheetRow[] = []
  let row = 0
  let column = -1
  let cells: (Cell | undefined)[] = []
  let open: { type: string; value: string; inline: string; formula: boolean } | null = null
  let reading: 'value' | 'inline' | null = null
  readXml(part, {
    open: (name, attribute) => {
      if (name === 'row') {
        row = Number(attribute('r') ?? row + 1)
        column = -1
        cells = []
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1
        open = { type: attribute('t') ?? 'n', value: '', inline: '', formula: false }
      } else if (open) {
        if (name === 'f') open.formula = true
        reading = name === 'v' ? 'value' : name === 't' ? 'inline' : null
      }
    },
    text: (text) => {
      if (open && reading) open[reading] += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') reading = null
      else if (name === 'c' && open) {
        const cell = column < MOST_COLUMNS ? cellOf(open, texts) : undefined
        if (cell) cells[column] = cell
        open = null
      } else if (name === 'row' && cells.length > 0) {
        rows.push({ row, cells })
        if (rows.length > mostRows) throw new Enough()
      } else if (name === 'sheetData') throw new Enough()
    },
  })
  return rows.length > mostRows ? null : rows
}

/** Of `C12` 2; undefined where the cell does not say. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference ?? '')?.[1]
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function cellOf(
  { type, value, inline, formula }: { type: string; value: string; inline: string; formula: boolean },
  texts: readonly string[],
): Cell | undefined {
  if (formula) return { kind: 'formula' }
  const asText = (text: string): Cell | undefined => (text.trim() === '' ? undefined : { kind: 'text', text })
  switch (type) {
    case 's':
      return asText(texts[Number(value)] ?? '')
    case 'inlineStr':
      return asText(unescapeText(inline))
    case 'str':
    case 'd':
      return asText(unescapeText(value))
    case 'b':
      return asText(value === '1' ? 'TRUE' : 'FALSE')
    case 'e':
      return { kind: 'error' }
    default: {
      const number = Number(value)
      if (value.trim() === '') return undefined
      return Number.isFinite(number) ? { kind: 'number', number } : { kind: 'error' }
    }
  }
}
