import { type CalendarDate, yearOf } from './calendar'
import { byNumberedName } from './nameOrder'
import { type Kind, kinds } from './obligation'

interface Owed {
  kind: Kind
  ownerId: string
  /** Of a group or a person. */
  ownerName?: string | null
  from: CalendarDate
  to: CalendarDate
}

/** A stretch of a line: what was owed in it, or (null) one month in which nothing was. */
export interface YearCell<Each> {
  /** Its first month, 1 to 12, and how many it spans: a quarter's cell spans three. */
  month: number
  span: number
  owed: Each | null
}

export interface YearRow<Each> {
  kind: Kind
  ownerId: string
  /** First to last, twelve months together. */
  cells: YearCell<Each>[]
}

const monthNumber = (date: CalendarDate, year: number): number =>
  yearOf(date) < year ? 1 : yearOf(date) > year ? 12 : Number(date.slice(5, 7))

/**
 * What was owed in a year as lines of twelve months: kinds in the order of the rule table, a line for each who owes.
 * Where the pace changed within a year and two periods overlap, the second gets a line of its own: nothing is hidden.
 */
export function yearGrid<Each extends Owed>(obligations: readonly Each[], year: number): YearRow<Each>[] {
  const rows: { kind: Kind; ownerId: string; owed: Each[] }[] = []
  const inYear = obligations.filter(({ from, to }) => yearOf(from) <= year && year <= yearOf(to))
  const inOrder = [...inYear].sort(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      byNumberedName(a.ownerName ?? '', b.ownerName ?? '') ||
      a.ownerId.localeCompare(b.ownerId) ||
      a.from.localeCompare(b.from) ||
      a.to.localeCompare(b.to),
  )
  for (const each of inOrder) {
    const row = rows.find(
      ({ kind, ownerId, owed }) =>
        kind === each.kind &&
        ownerId === each.ownerId &&
        owed.every(({ to }) => monthNumber(to, year) < monthNumber(each.from, year)),
    )
    if (row) row.owed.push(each)
    else rows.push({ kind: each.kind, ownerId: each.ownerId, owed: [each] })
  }
  return rows.map(({ kind, ownerId, owed }) => ({ kind, ownerId, cells: cellsOf(owed, year) }))
}

function cellsOf<Each extends Owed>(owed: readonly Each[], year: number): YearCell<Each>[] {
  const cells: YearCell<Each>[] = []
  for (let month = 1; month <= 12; month += cells.at(-1)?.span ?? 1) {
    const each = owed.find(({ from }) => monthNumber(from, year) === month) ?? null
    cells.push({ month, span: each ? monthNumber(each.to, year) - month + 1 : 1, owed: each })
  }
  return cells
}
