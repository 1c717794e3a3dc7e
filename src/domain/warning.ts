import {
  addDays,
  cadences,
  type CalendarDate,
  dayOfMonth,
  monthOf,
  periodLabel,
  periodOf,
  yearOf,
} from './calendar'
import { type Kind, kinds, type Owner, owedName, ruleOf } from './obligation'
import type { PostKind } from './permission'
import type { Settings } from './settings'

/** What early warning looks at: one obligation in a branch's books. */
export interface WarningFact {
  kind: Kind
  ownerId: string
  /** The group or person who owes it; null: the branch itself. */
  ownerName: string | null
  from: CalendarDate
  to: CalendarDate
  metOn: CalendarDate | null
  waived: boolean
  /** An activity that will meet it is published. */
  planned: boolean
}

/**
 * `missed`: so many of its latest periods went by unmet, one after another. `unplanned`: it falls due this month,
 * the day by which it should be planned has come, and nothing is.
 */
export interface Warning {
  reason: 'missed' | 'unplanned'
  kind: Kind
  ownerName: string | null
  periods: { from: CalendarDate; to: CalendarDate }[]
  /** The first day on which the warning stood. */
  since: CalendarDate
}

/** Held as an activity that the branch or a group of it plans. */
const PLANNED_BY: readonly Owner[] = ['branch', 'branchWithCommittee', 'partyGroup', 'youthGroup']
const isPlanned = (kind: Kind) => !ruleOf(kind).raisedBy && PLANNED_BY.includes(ruleOf(kind).owner)

/**
 * The early warnings of one branch on a day. A row of missed periods is broken by one that was met, later or made
 * good, and what was waived was not owed, so a branch that has caught up is not warned of. Source: the domain page,
 * "Early warning": nothing planned by the 10th, or two periods missed in a row.
 */
export function warningsOf(
  facts: readonly WarningFact[],
  today: CalendarDate,
  { plannedByDay, missedInARow }: Settings['warning'],
): Warning[] {
  const owed = facts
    .filter(({ waived }) => !waived)
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        a.ownerId.localeCompare(b.ownerId) ||
        a.from.localeCompare(b.from),
    )
  const lines = new Map<string, WarningFact[]>()
  for (const fact of owed) {
    const key = `${fact.kind} ${fact.ownerId}`
    lines.set(key, [...(lines.get(key) ?? []), fact])
  }
  const missed = [...lines.values()].flatMap((line): Warning[] => {
    const settled = line.filter(({ to, metOn }) => to < today || metOn !== null)
    const lastMet = settled.findLastIndex(({ metOn }) => metOn !== null)
    const row = settled.slice(lastMet + 1)
    const enough = row[missedInARow - 1]
    if (!enough) return []
    const { kind, ownerName } = enough
    const periods = row.map(({ from, to }) => ({ from, to }))
    return [{ reason: 'missed', kind, ownerName, periods, since: addDays(enough.to, 1) }]
  })
  if (dayOfMonth(today) < plannedByDay) return missed
  const since = `${monthOf(today)}-${String(plannedByDay).padStart(2, '0')}`
  const unplanned = owed
    .filter(({ to, metOn }) => metOn === null && to >= today && monthOf(to) === monthOf(today))
    .filter(({ kind, planned }) => isPlanned(kind) && !planned)
    .map(({ kind, ownerName, from, to }): Warning => ({
      reason: 'unplanned',
      kind,
      ownerName,
      periods: [{ from, to }],
      since,
    }))
  return [...missed, ...unplanned]
}

/** The day since which at least one of the warnings has stood; null: there is none. */
export const warnedSince = (warnings: readonly Warning[]): CalendarDate | null =>
  warnings.reduce<CalendarDate | null>(
    (first, { since }) => (first === null || since < first ? since : first),
    null,
  )

/** `3 月` within the year, `2025 年 12 月` before it; `第 1 季度`, `2025 年上半年`. */
function periodName(period: { from: CalendarDate; to: CalendarDate }, today: CalendarDate): string {
  const cadence = cadences.find((each) => periodOf(each, period.from).to === period.to) ?? 'month'
  const label = periodLabel(periodOf(cadence, period.from))
  return yearOf(period.from) === yearOf(today) ? label.replace(/^\d+ 年 ?/, '') || '今年' : label
}

const nameOf = ({ kind, ownerName }: Warning) => owedName(kind, ownerName)

/** `本月主题党日、志愿服务尚无安排`. Empty: nothing that falls due this month is unplanned. */
export function unplannedWords(warnings: readonly Warning[]): string {
  const unplanned = warnings.filter(({ reason }) => reason === 'unplanned').map(nameOf)
  return unplanned.length > 0 ? `本月${unplanned.join('、')}尚无安排` : ''
}

/** `3 月、4 月未开展志愿服务；本月主题党日尚无安排`. Empty: nothing stands. */
export function warningSentence(warnings: readonly Warning[], today: CalendarDate): string {
  const missed = warnings
    .filter(({ reason }) => reason === 'missed')
    .map(
      (warning) =>
        `${warning.periods.map((period) => periodName(period, today)).join('、')}未开展${nameOf(warning)}`,
    )
  return [...missed, unplannedWords(warnings)].filter((words) => words !== '').join('；')
}

/** Who is reminded of what a branch is behind with: its secretary, or whoever stands in. */
const STANDING_IN: readonly PostKind[] = [
  'branchSecretary',
  'branchDeputySecretary',
  'branchFirstSecretary',
  'organizationOfficer',
  'publicityOfficer',
  'disciplineOfficer',
]

/** The members to remind, of a branch's posts in force; empty: nobody leads it. */
export function whomToRemind(posts: readonly { kind: PostKind; memberId: string }[]): string[] {
  const kind = STANDING_IN.find((each) => posts.some((post) => post.kind === each))
  return [...new Set(posts.filter((post) => post.kind === kind).map(({ memberId }) => memberId))]
}
