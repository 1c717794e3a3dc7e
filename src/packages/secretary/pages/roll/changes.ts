import type { RollLine } from '@/contract/activity'
import type { AttendanceStatus } from '@/domain/attendance'

/** What has been ticked here and not yet saved: member → status. */
export type Changes = Readonly<Record<string, AttendanceStatus>>

/** A status that can be given with one tap; tapping it again takes it back. */
export type Mark = Exclude<AttendanceStatus, 'expected'>

/** What the line will say once the changes are saved. */
export const statusOf = (line: RollLine, changes: Changes): AttendanceStatus =>
  changes[line.memberId] ?? line.status

/** The changes with one line marked, or unmarked where it bore that mark already. */
export function mark(line: RollLine, status: Mark, changes: Changes): Changes {
  return put(line, statusOf(line, changes) === status ? 'expected' : status, changes)
}

/** Marks everybody of whom nothing is recorded. */
export const markRest = (lines: readonly RollLine[], status: Mark, changes: Changes): Changes =>
  markEach(
    lines.filter((line) => isUnrecorded(statusOf(line, changes))),
    status,
    changes,
  )

/** Marks each of them, whatever is recorded: somebody on leave may have come after all. */
export const markEach = (lines: readonly RollLine[], status: Mark, changes: Changes): Changes =>
  lines.reduce((soFar, line) => put(line, status, soFar), changes)

/** Only what differs from what is saved: somebody may have checked in meanwhile. */
export const entriesOf = (lines: readonly RollLine[], changes: Changes) =>
  lines.flatMap((line) => {
    const status = statusOf(line, changes)
    return status === line.status ? [] : [{ memberId: line.memberId, status }]
  })

/** Once an activity is closed, whoever was not recorded is absent: for a paper list that is "not yet". */
const isUnrecorded = (status: AttendanceStatus) => status === 'expected' || status === 'absent'

function put(line: RollLine, status: AttendanceStatus, changes: Changes): Changes {
  const { [line.memberId]: _, ...others } = changes
  return status === line.status ? others : { ...others, [line.memberId]: status }
}

/** Finds the names of a pasted list. Of two people of one name neither is taken: the organiser says which. */
export function matchNames(
  text: string,
  lines: readonly RollLine[],
): { found: RollLine[]; unknown: string[]; several: string[] } {
  const names = [...new Set(text.split(/[\s,，、;；.。\d]+/).filter((name) => name !== ''))]
  const of = (name: string) => lines.filter((line) => line.name === name)
  return {
    found: names.flatMap((name) => (of(name).length === 1 ? of(name) : [])),
    unknown: names.filter((name) => of(name).length === 0),
    several: names.filter((name) => of(name).length > 1),
  }
}
