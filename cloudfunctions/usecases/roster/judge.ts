import type { CalendarDate } from '../../../src/domain/calendar'
import { limits } from '../../../src/domain/limits'
import { type Fates, fatesOf } from '../../../src/domain/roster'
import { type ReadRoster, readRoster } from '../../../src/domain/rosterSheet'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { loadBooks } from '../../database/rosterBooks'
import { readSheet } from '../../spreadsheet/read'
import type { Context } from '../usecase'

export interface Judged {
  fates: Fates
  ignored: string[]
  /** Stands for all that an import would do: another file, day or state of the books gives another one. */
  fingerprint: string
}

/** The people in a file, in base64. */
export function rosterIn(file: string): Result<ReadRoster> {
  const sheet = readSheet(Buffer.from(file, 'base64'), limits.rosterRows)
  return sheet.ok ? readRoster(sheet.value) : sheet
}

/** Holds a roster against the books of now. */
export async function judge(
  { tx, actor, today, ports }: Pick<Context, 'tx' | 'actor' | 'today' | 'ports'>,
  roster: ReadRoster,
  effectiveOn: CalendarDate,
): Promise<Result<Judged>> {
  if (effectiveOn > today) return refuse('ROSTER_IN_FUTURE', { field: 'effectiveOn' })
  const days = { effectiveOn, today }
  const books = await loadBooks(tx, actor.committeeId, days)
  const fates = fatesOf(roster, books, days, (phone) => ports.digest(phone))
  const fingerprint = ports.digest(JSON.stringify({ effectiveOn, fates }))
  return accept({ fates, ignored: roster.ignored, fingerprint })
}

export const countsOf = ({ fresh, changed, unchanged, wrong, absent }: Fates) => ({
  fresh: fresh.length,
  changed: changed.length,
  unchanged,
  wrong: wrong.length,
  absent,
})
