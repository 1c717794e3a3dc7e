import type { AttendanceStatus } from './attendance'
import type { CalendarDate } from './calendar'
import type { Kind } from './obligation'
import type { StarFacts } from './star'

/** The records that stars are made of. */
export const entrySources = ['attendance', 'submission'] as const
export type EntrySource = (typeof entrySources)[number]
/** The kind of the activity, or of what was handed in. */
export type EntryKind = Kind | 'reflection' | 'serviceReport'
/** How the attendance stands; of what was handed in: that it was approved. */
export type EntryOutcome = AttendanceStatus | 'approved'

/** One entry of a member's year, or the counter-entry that takes it back. */
export interface ScoreEntry {
  source: EntrySource
  sourceId: string
  /** 1, 2, 3 … of its record: odd ones enter, even ones take back. */
  turn: number
  kind: EntryKind
  outcome: EntryOutcome
  title: string
  on: CalendarDate
  activityId: string | null
  /** Who approved or recorded it; null where nobody had to. */
  by: string | null
}

/** The entries that stand: of each record the last one, unless it takes back what was entered. */
export function standingEntries(entries: readonly ScoreEntry[]): ScoreEntry[] {
  const last = new Map<string, ScoreEntry>()
  for (const entry of entries) {
    const key = `${entry.source} ${entry.sourceId}`
    if ((last.get(key)?.turn ?? 0) < entry.turn) last.set(key, entry)
  }
  return [...last.values()]
    .filter(({ turn }) => turn % 2 === 1)
    .sort((a, b) => (a.on === b.on ? (a.sourceId < b.sourceId ? -1 : 1) : a.on < b.on ? -1 : 1))
}

/** What the entries of a member's year say, as `rate` takes it: a fold, the same in whatever order they come. */
export function foldEntries(
  entries: readonly ScoreEntry[],
): Pick<StarFacts, 'gatherings' | 'reflections' | 'serviceReports'> {
  const facts: {
    [Key in 'gatherings' | 'reflections' | 'serviceReports']: StarFacts[Key][number][]
  } = { gatherings: [], reflections: [], serviceReports: [] }
  for (const { sourceId: id, kind, outcome, title, on, by, activityId } of standingEntries(entries)) {
    const source = { id, title, on, by }
    if (kind === 'reflection') facts.reflections.push(source)
    else if (kind === 'serviceReport') facts.serviceReports.push({ ...source, activityId })
    else if (outcome !== 'approved') facts.gatherings.push({ ...source, kind, status: outcome })
  }
  return facts
}
