import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from '../../cloudfunctions/spreadsheet/read'
import type { MadeFile } from '../../src/contract/file'
import { addDays } from '../../src/domain/calendar'

const MOST = 10_000

/** What stands in the first sheet of a file, row by row; a number is a number, an empty cell null. */
export function rowsIn({ file }: Pick<MadeFile, 'file'>): (string | number | null)[][] {
  const read = readSheet(Buffer.from(file, 'base64'), MOST)
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value.rows.map(({ cells }) =>
    Array.from(cells, (cell) => {
      if (cell?.kind === 'formula' || cell?.kind === 'error') throw new Error(`a cell is ${cell.kind}`)
      return cell === undefined ? null : cell.kind === 'text' ? cell.text : cell.number
    }),
  )
}

/** The day that a spreadsheet counts by a number. */
export const dayOf = (count: string | number | null | undefined): string =>
  addDays('1899-12-30', Number(count))

/** A part of a file, as text. */
export const partIn = ({ file }: Pick<MadeFile, 'file'>, path: string): string =>
  strFromU8(unzipSync(Buffer.from(file, 'base64'))[path] ?? new Uint8Array())

/** What a Word file says, a paragraph a line. */
export const textIn = (made: Pick<MadeFile, 'file'>): string =>
  partIn(made, 'word/document.xml')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
