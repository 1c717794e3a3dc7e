import { type CalendarDate, type Month, monthOf, monthsOf, type Period } from './calendar'
import { type Kind, kinds, ruleOf } from './obligation'
import type { Settings } from './settings'
import type { Tally } from './total'

export const standingParts = ['obligations', 'participation', 'reflections', 'findings'] as const
export type StandingPartKey = (typeof standingParts)[number]

export interface StandingPart {
  key: StandingPartKey
  done: number
  /**
   * Owed, expected, found or, of reflections, the number that earns the full part; 0: the part does not apply, and the
   * other parts carry its weight.
   */
  of: number
  points: number
  possible: number
}

export interface BranchScore {
  branchId: string
  /** 0 to 100, to the tenth; null when nothing was owed yet. */
  score: number | null
  parts: StandingPart[]
}

export interface Ranked extends BranchScore {
  /** Equal scores share a rank, the next rank counts them all (1, 2, 2, 4); null: nothing to rank. */
  rank: number | null
}

const sum = (tallies: readonly Tally[], measure: Tally['measure'], months: readonly Month[]) =>
  tallies
    .filter((tally) => tally.measure === measure && months.includes(tally.month))
    .reduce((total, { count }) => total + count, 0)

/**
 * A branch's score for a period: Σ weight × share. What falls due after the present month is owed only once it
 * has been met, so a running period is judged by what could be done by now. Volume beyond the full share earns
 * nothing, and every share is a ratio, so size gives no advantage. Source: the domain page, "Branch score".
 */
export function scoreOf(
  branch: { branchId: string; memberCount: number },
  tallies: readonly Tally[],
  period: Period,
  today: CalendarDate,
  settings: Settings['standing'],
): BranchScore {
  const months = monthsOf(period)
  const begun = months.filter((month) => month <= monthOf(today))
  const ahead = months.filter((month) => month > monthOf(today))
  const metAhead = sum(tallies, 'metOnTime', ahead)
  // Not rounded up before it divides: that would ask more of a small branch, and size must not matter.
  const hopedFor = round(branch.memberCount * begun.length * settings.reflectionsPerMemberMonth, 6)
  const counts: Record<StandingPartKey, { done: number; of: number; full?: number }> = {
    obligations: {
      done: sum(tallies, 'metOnTime', begun) + metAhead,
      of: sum(tallies, 'owed', begun) + metAhead,
    },
    participation: { done: sum(tallies, 'present', months), of: sum(tallies, 'expected', months) },
    reflections: {
      done: sum(tallies, 'reflection', months),
      of: Math.ceil(hopedFor),
      full: hopedFor,
    },
    findings: { done: sum(tallies, 'verified', months), of: sum(tallies, 'found', months) },
  }
  const weightInUse = standingParts.reduce(
    (total, key) => total + (counts[key].of > 0 ? settings[key] : 0),
    0,
  )
  const parts = standingParts.map((key): StandingPart => {
    const { done, of, full = of } = counts[key]
    const possible = of > 0 && weightInUse > 0 ? (100 * settings[key]) / weightInUse : 0
    const points = of > 0 ? possible * Math.min(1, done / full) : 0
    return { key, done, of, points: round(points, 2), possible: round(possible, 2) }
  })
  // Where nothing fell due and nobody was expected, the branch was not at work then: hoped-for essays judge nobody.
  const asked = counts.obligations.of + counts.participation.of > 0
  const score =
    asked && weightInUse > 0
      ? round(
          parts.reduce((total, { points }) => total + points, 0),
          1,
        )
      : null
  return { branchId: branch.branchId, score, parts }
}

const round = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals

/** Branches in order of score; ties in the order of their ids, so the order of input does not matter. */
export function rank(scores: readonly BranchScore[]): Ranked[] {
  const rankOf = (score: number | null) =>
    score === null ? null : 1 + scores.filter((other) => other.score !== null && other.score > score).length
  return scores
    .map((each) => ({ ...each, rank: rankOf(each.score) }))
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.branchId < b.branchId ? -1 : 1))
}

/** A kind that a branch missed, and the months in which it fell due. */
export interface Missed {
  kind: Kind
  months: Month[]
}

/**
 * The kinds that a branch missed in some months, with the months they fell due, earliest first, then as in the rule table:
 * 3 月、4 月未开展志愿服务.
 */
export function missed(tallies: readonly Tally[], months: readonly Month[], today: CalendarDate): Missed[] {
  const over = months.filter((month) => month < monthOf(today))
  const byKind = new Map<Kind, Month[]>()
  for (const { measure, subject, month, count } of tallies) {
    if (measure !== 'owed' || !over.includes(month)) continue
    const met = tallies
      .filter((other) => other.subject === subject && other.month === month)
      .filter((other) => other.measure === 'metOnTime' || other.measure === 'metLate')
      .reduce((total, other) => total + other.count, 0)
    if (count > met) byKind.set(subject as Kind, [...(byKind.get(subject as Kind) ?? []), month].sort())
  }
  return kinds
    .map((kind) => ({ kind, months: byKind.get(kind) ?? [] }))
    .filter(({ months }) => months.length > 0)
    .sort((a, b) => (a.months[0] ?? '').localeCompare(b.months[0] ?? ''))
}

/** `late`: all was made good, some of it after its day. `due`: the month runs and something is still open. */
export type MonthMark = 'met' | 'late' | 'missed' | 'due' | 'none'

/** How a branch stands with what falls due in one month; what lies ahead is not judged. */
export function monthMark(tallies: readonly Tally[], month: Month, today: CalendarDate): MonthMark {
  const owed = sum(tallies, 'owed', [month])
  const onTime = sum(tallies, 'metOnTime', [month])
  if (owed === 0 || month > monthOf(today)) return 'none'
  if (onTime >= owed) return 'met'
  if (onTime + sum(tallies, 'metLate', [month]) >= owed) return 'late'
  return month === monthOf(today) ? 'due' : 'missed'
}

/** `3 月、4 月未开展志愿服务；5 月未开展党课`. Empty: nothing was missed. */
export const missedWords = (some: readonly Missed[]): string =>
  some
    .map(({ kind, months }) => {
      const when = months.map((month) => `${Number(month.slice(5))} 月`).join('、')
      return `${when}未开展${ruleOf(kind).name}`
    })
    .join('；')

/** What a branch missed as one short sentence; empty when it missed nothing. */
export const missedSentence = (tallies: readonly Tally[], period: Period, today: CalendarDate): string =>
  missedWords(missed(tallies, monthsOf(period), today))
