import type { MadeFile } from '../../../src/contract/file'
import type { MemberActionName, ParsedInputOf } from '../../../src/contract/contract'
import { limits } from '../../../src/domain/limits'
import { accept, refuse, type Result } from '../../../src/domain/result'
import type { Sheet } from '../../spreadsheet/sheetXml'
import { writeWorkbook } from '../../spreadsheet/write'
import type { WordDocument } from '../../word/document'
import { writeWord } from '../../word/write'
import type { Context } from '../usecase'

/** The calls that answer with a file. */
type FileAction = Extract<
  MemberActionName,
  `document.${string}` | `report.${'word' | 'excel' | 'frozenWord' | 'frozenExcel'}`
>

/** What is found in the books for a file; `name` without its ending. */
type Finding<A extends FileAction, Content> = (
  context: Context,
  input: ParsedInputOf<A>,
) => Promise<Result<Content & { name: string }>>

/** Signs that some system takes in no file's name. */
const UNNAMABLE = /[\\/:*?"<>|\u0000-\u001f]/g

function madeFile(name: string, bytes: Uint8Array): Result<MadeFile> {
  const file = Buffer.from(bytes).toString('base64')
  return file.length > limits.answeredFile
    ? refuse('DOCUMENT_TOO_LARGE')
    : accept({ name: name.replace(UNNAMABLE, ''), file })
}

type Sheets = readonly [Sheet, ...Sheet[]]

/** Found in the call's transaction, written when that is over: it takes a while, and needs no database. */
export const asWorkbook = <A extends FileAction>(find: Finding<A, { sheets: Sheets }>) => ({
  before: find,
  answer: (_: unknown, { name, sheets }: { name: string; sheets: Sheets }) =>
    Promise.resolve(madeFile(`${name}.xlsx`, writeWorkbook(sheets))),
})

/** The same for a document. */
export const asWord = <A extends FileAction>(find: Finding<A, { document: WordDocument }>) => ({
  before: find,
  answer: async (_: unknown, { name, document }: { name: string; document: WordDocument }) =>
    madeFile(`${name}.docx`, await writeWord(document)),
})
