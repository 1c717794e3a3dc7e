import type { AttendanceStatus } from './attendance'
import type { CalendarDate } from './calendar'
import type { BonusKind } from './honour'
import type { Kind } from './obligation'
import type { AppraisalGrade, StarFacts } from './star'
import type { StarRules } from './starRules'
import type { VetoKind } from './veto'

/** The records that stars are made of. */
export const entrySources = ['attendance', 'submission', 'honour', 'appraisal', 'veto'] as const
export type EntrySource = (typeof entrySources)[number]
/** The kind of the activity, of what was handed in, of the honour or of the veto. */
export type EntryKind = Kind | 'reflection' | 'serviceReport' | BonusKind | 'appraisal' | VetoKind
/** How the attendance stands; of what was handed in: that it was approved; the grade; else that it is recorded. */
export type EntryOutcome = AttendanceStatus | 'approved' | 'recorded' | AppraisalGrade

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
export function standingEntries<Entry extends Pick<ScoreEntry, 'source' | 'sourceId' | 'turn' | 'on'>>(
  entries: readonly Entry[],
): Entry[] {
  const last = new Map<string, Entry>()
  for (const entry of entries) {
    const key = `${entry.source} ${entry.sourceId}`
    if ((last.get(key)?.turn ?? 0) < entry.turn) last.set(key, entry)
  }
  return [...last.values()]
    .filter(({ turn }) => turn % 2 === 1)
    .sort((a, b) => (a.on === b.on ? (a.sourceId < b.sourceId ? -1 : 1) : a.on < b.on ? -1 : 1))
}

export type EnteredFacts = Omit<StarFacts, 'belongs' | 'exempt'>

/**
 * What the entries of a member's year say, as `rate` takes it: a fold, the same in whatever order they come. What an
 * honour is worth, the rules of the year say, not the entry: so they may be settled after it is recorded.
 */
export function foldEntries(entries: readonly ScoreEntry[], worth: StarRules['honourPoints']): EnteredFacts {
  const facts: {
    [Key in keyof EnteredFacts]: EnteredFacts[Key] extends readonly (infer Each)[]
      ? Each[]
      : EnteredFacts[Key]
  } = {
    ...{ gatherings: [], reflections: [], serviceReports: [], bonuses: [] },
    ...{ appraisal: null, veto: null },
  }
  for (const entry of standingEntries(entries)) {
    const { sourceId: id, title, on, by, activityId } = entry
    const source = { id, title, on, by }
    switch (entry.source) {
      case 'attendance':
        facts.gatherings.push({
          ...source,
          kind: entry.kind as Kind,
          status: entry.outcome as AttendanceStatus,
        })
        break
      case 'submission':
        if (entry.kind === 'reflection') facts.reflections.push(source)
        else facts.serviceReports.push({ ...source, activityId })
        break
      case 'honour':
        facts.bonuses.push({ ...source, points: worth[entry.kind as BonusKind] })
        break
      case 'appraisal':
        facts.appraisal = { ...source, grade: entry.outcome as AppraisalGrade }
        break
      case 'veto':
        // One is enough; the first is told.
        facts.veto ??= source
    }
  }
  return facts
}
