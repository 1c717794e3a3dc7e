import type { CalendarDate } from './calendar'
import { limits } from './limits'
import { accept, refuse, type Result } from './result'
import { dateOfCell, kindOf, nameOf, numberOf, phoneOf, type Read, textOf, tidy } from './rosterCells'
import { type Cell, cellName, type Sheet, type SheetRow } from './sheet'

/** The columns of a roster in the order in which it is written out, with the usual spellings of each heading. */
const columns = {
  number: ['编号', '工号', '党员编号', '人员编号'],
  name: ['姓名', '党员姓名', '名字'],
  kind: ['党员类型', '党员类别', '类别', '人员类别', '党员身份'],
  bornOn: ['出生日期', '出生年月', '出生年月日', '生日', '出生时间'],
  joinedOn: ['入党日期', '入党时间', '入党年月', '入党年月日', '加入党组织日期', '加入党组织时间'],
  branch: ['所在支部', '党支部', '所在党支部', '支部名称', '党支部名称', '支部', '所属支部', '所属党支部'],
  group: ['党小组', '所在党小组', '党小组名称', '所属党小组'],
  phone: ['手机号', '手机', '手机号码', '联系电话', '电话', '联系方式', '移动电话'],
} as const satisfies Record<string, readonly string[]>

export type RosterField = keyof typeof columns
export const rosterFields = Object.keys(columns) as RosterField[]
export const headingOf = (field: RosterField): string => columns[field][0]
/** The other headings under which a column is recognised. */
export const spellingsOf = (field: RosterField): readonly string[] => columns[field].slice(1)
/** Columns without which a roster says too little. */
export const neededFields: readonly RosterField[] = ['name', 'kind', 'joinedOn', 'branch']

/** How the template's example begins, so that who leaves it in imports nobody of that name. */
export const EXAMPLE = '示例'
/** In the column of Party groups: in none. An empty cell leaves the group as it is. */
export const NO_GROUP = '无'

/** One person as the file has them; null: the file does not say, and what is known stays. */
export interface RosterRow {
  row: number
  number: string | null
  name: string
  kind: 'full' | 'probationary'
  bornOn: CalendarDate | null
  joinedOn: CalendarDate
  branchName: string
  groupName: string | null
  phone: string | null
}

/** One cell that is wrong: `C12`, the heading of its column, and why. */
export interface Problem {
  cell: string
  heading: string
  reason: string
}

export interface WrongRow {
  row: number
  name: string
  branchName: string
  problems: Problem[]
}

export interface ReadRoster {
  rows: RosterRow[]
  wrong: WrongRow[]
  /** Headings that are no column of a roster. */
  ignored: string[]
  /** Names a cell of a row. */
  problem: (row: number, field: RosterField, reason: string) => Problem
}

/** How far down the headings may stand: a title and a note often come first. */
const HEADINGS_WITHIN = 10

/** `入党时间（年月日）*` is 入党时间. */
const plainHeading = (cell: Cell | undefined): string =>
  cell?.kind === 'text'
    ? tidy(cell.text)
        .replace(/\s/g, '')
        .replace(/[（(【[].*$/, '')
        .replace(/[*＊:：]/g, '')
    : ''

const fieldOf = (heading: string): RosterField | undefined =>
  rosterFields.find((field) => (columns[field] as readonly string[]).includes(heading))

/** Reads a roster: the headings, wherever their columns stand, and a person a row. Refuses what is no roster. */
export function readRoster({ rows: sheetRows, from1904 }: Sheet): Result<ReadRoster> {
  const headings = findHeadings(sheetRows)
  if (!headings.ok) return headings
  const { at, placeOf, ignored } = headings.value
  const problem = (row: number, field: RosterField, reason: string): Problem => ({
    cell: cellName(placeOf.get(field) ?? 0, row),
    heading: headingOf(field),
    reason,
  })
  const rows: RosterRow[] = []
  const wrong: WrongRow[] = []
  for (const sheetRow of sheetRows.slice(at + 1)) {
    const cellOf = (field: RosterField) => {
      const place = placeOf.get(field)
      return place === undefined ? undefined : sheetRow.cells[place]
    }
    const name = textOf(cellOf('name'))
    if ('value' in name && name.value.startsWith(EXAMPLE)) continue
    if (rosterFields.every((field) => cellOf(field) === undefined)) continue
    const found = personOf(sheetRow.row, cellOf, from1904, problem)
    if ('person' in found) rows.push(found.person)
    else wrong.push(found)
  }
  if (rows.length + wrong.length === 0) return refuse('ROSTER_EMPTY', { field: 'file' })
  if (rows.length + wrong.length > limits.rosterRows) {
    return refuse('ROSTER_TOO_MANY_ROWS', { field: 'file', values: { most: limits.rosterRows } })
  }
  return accept({ rows, wrong, ignored, problem })
}

/** The row that names most columns, above all people; where each column stands. */
function findHeadings(
  rows: readonly SheetRow[],
): Result<{ at: number; placeOf: Map<RosterField, number>; ignored: string[] }> {
  const counts = rows
    .slice(0, HEADINGS_WITHIN)
    .map(({ cells }) => cells.filter((cell) => fieldOf(plainHeading(cell)) !== undefined).length)
  const at = counts.indexOf(Math.max(0, ...counts))
  const placeOf = new Map<RosterField, number>()
  const ignored: string[] = []
  for (const [place, cell] of (rows[at]?.cells ?? []).entries()) {
    const heading = plainHeading(cell)
    const field = fieldOf(heading)
    if (heading === '') continue
    if (field === undefined) ignored.push(heading)
    else if (placeOf.has(field)) {
      return refuse('ROSTER_HEADING_TWICE', { field: 'file', values: { heading: headingOf(field) } })
    } else placeOf.set(field, place)
  }
  const missing = neededFields.filter((field) => !placeOf.has(field))
  if (missing.length > 0) {
    const values = { headings: missing.map(headingOf).join('、') }
    return refuse('ROSTER_HEADINGS_MISSING', { field: 'file', values })
  }
  return accept({ at, placeOf, ignored })
}

/** One row's person, or all that is wrong with it. */
function personOf(
  row: number,
  cellOf: (field: RosterField) => Cell | undefined,
  from1904: boolean,
  problem: ReadRoster['problem'],
): { person: RosterRow } | WrongRow {
  const problems: Problem[] = []
  const take = <T>(field: RosterField, got: Read<T>): T | null => {
    if ('value' in got) return got.value
    problems.push(problem(row, field, got.wrong))
    return null
  }
  const text = (field: RosterField): string => take(field, textOf(cellOf(field))) ?? ''
  const parsed = <T>(field: RosterField, parse: (text: string) => Read<T>): T | null => {
    const said = textOf(cellOf(field))
    if ('wrong' in said) return take(field, said)
    if (said.value !== '') return take(field, parse(said.value))
    if (neededFields.includes(field)) take(field, { wrong: '没有填写' })
    return null
  }
  const day = (field: RosterField): CalendarDate | null => {
    const cell = cellOf(field)
    return cell?.kind === 'number' ? take(field, dateOfCell(cell, from1904)) : parsed(field, dateOfText)
  }
  const name = parsed('name', nameOf)
  const kind = parsed('kind', kindOf)
  const joinedOn = day('joinedOn')
  const branchName = parsed('branch', (value) => ({ value }))
  const person = {
    row,
    number: parsed('number', numberOf),
    bornOn: day('bornOn'),
    groupName: text('group') || null,
    phone: parsed('phone', phoneOf),
  }
  if (problems.length > 0 || name === null || kind === null || joinedOn === null || branchName === null) {
    return { row, name: name ?? '', branchName: branchName ?? '', problems }
  }
  return { person: { ...person, name, kind, joinedOn, branchName } }
}

const dateOfText = (text: string): Read<CalendarDate> => dateOfCell({ kind: 'text', text }, false)
