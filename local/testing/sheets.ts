import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { writeWorkbook } from '../../cloudfunctions/spreadsheet/write'
import { headingOf, type RosterField, rosterFields } from '../../src/domain/rosterSheet'

export type RosterPerson = Partial<Record<RosterField, string>>

const base64 = (file: Uint8Array) => Buffer.from(file).toString('base64')

/** A sheet of texts as an .xlsx file, in base64; the first row are its headings. */
export const sheetFile = ([headings = [], ...rows]: readonly (readonly string[])[]): string =>
  base64(writeWorkbook([{ name: '表', columns: headings.map((heading) => ({ heading, width: 10 })), rows }]))

/** A roster in base64. Who says nothing of it is a full member since 15 June 2010. */
export const rosterFile = (
  people: readonly RosterPerson[],
  fields: readonly RosterField[] = rosterFields,
): string =>
  sheetFile([
    fields.map(headingOf),
    ...people.map((person) =>
      fields.map((field) => ({ kind: '正式党员', joinedOn: '2010-06-15', ...person })[field] ?? ''),
    ),
  ])

/** The same file with some of its parts exchanged (null: taken out). */
export function withParts(file: string, parts: Record<string, string | null>): string {
  const all: Zippable = { ...unzipSync(Buffer.from(file, 'base64')) }
  for (const [name, text] of Object.entries(parts)) {
    if (text === null) delete all[name]
    else all[name] = strToU8(text)
  }
  return base64(zipSync(all))
}

export const partOf = (file: string, name: string): string =>
  Buffer.from(unzipSync(Buffer.from(file, 'base64'))[name] ?? []).toString('utf8')

export const SHEET = 'xl/worksheets/sheet1.xml'
