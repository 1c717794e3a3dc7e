/** Where a page ends: the sort instant and the id of its last item. Opaque to the client, checked when it returns. */
export interface Position {
  at: Date
  id: string
}

// Thirteen digits reach the year 2286, well within what the database takes.
const FORM = /^(\d{1,13})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export const cursorAfter = ({ at, id }: Position): string => `${at.getTime()}_${id}`

/** Null: from the beginning (none given, or not one of ours). */
export function readCursor(cursor: string | null): Position | null {
  const match = cursor === null ? null : FORM.exec(cursor)
  if (!match) return null
  const [, time = '', id = ''] = match
  return { at: new Date(Number(time)), id }
}

/** Cuts the one row too many that was read to see whether there is a next page. */
export function pageOf<T>(rows: readonly T[], size: number, positionOf: (row: T) => Position) {
  const items = rows.slice(0, size)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > size && last ? cursorAfter(positionOf(last)) : null }
}
