import * as v from 'valibot'
import type { Problem } from '../domain/rosterSheet'
import { action } from './action'
import { calendarDate, id } from './fields'
import { file, type MadeFile } from './file'

export interface RosterCounts {
  fresh: number
  changed: number
  unchanged: number
  wrong: number
  /** Members of today whom the file does not name: they stay as they are. */
  absent: number
}

/** One row of the file, with its number there. */
export interface RosterLine {
  row: number
  name: string
  branchName: string
}

export interface RosterPreview {
  counts: RosterCounts
  /** The first of each fate; the counts tell how many there are. */
  wrong: (RosterLine & { problems: Problem[] })[]
  changed: (RosterLine & { changes: { heading: string; from: string; to: string }[] })[]
  fresh: RosterLine[]
  /** Headings of columns that are not read. */
  ignored: string[]
  /** Stands for everything that importing this file would do: an import names it, so that it does just that. */
  fingerprint: string
}

export const rosterActions = {
  /** An empty roster to fill in. */
  'roster.template': action<MadeFile>()('manageOrganization', v.strictObject({}), 'documents'),
  /** The roster of today in the shape in which it is imported; phone numbers are kept nowhere, so none are in it. */
  'roster.export': action<MadeFile>()('seeOrganization', v.strictObject({}), 'documents'),
  /** What importing the file would do, row by row; nothing is changed. `effectiveOn`: see `roster.import`. */
  'roster.preview': action<RosterPreview>()(
    'manageOrganization',
    v.strictObject({ file, effectiveOn: v.optional(calendarDate) }),
    'documents',
  ),
  /** Takes the file over, all or nothing. Who is new belongs to, and who moved moves on, `effectiveOn` (today). */
  'roster.import': action<{ counts: RosterCounts }>()(
    'manageOrganization',
    v.strictObject({
      importId: id,
      file,
      effectiveOn: v.optional(calendarDate),
      fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '请先预览再导入')),
    }),
    'documents',
  ),
}
