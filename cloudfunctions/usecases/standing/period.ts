import type { PeriodSaid, StandingRow } from '../../../src/contract/standing'
import {
  type Cadence,
  type CalendarDate,
  monthsOf,
  type Period,
  periodLabel,
  periodOf,
  previousPeriod,
} from '../../../src/domain/calendar'
import { missedSentence, monthMark, type Ranked, rank, scoreOf } from '../../../src/domain/standing'
import type { Tally } from '../../../src/domain/total'
import { type CountedBranch, countedBranches } from '../../database/standings'
import type { Context } from '../usecase'

const earlier = (a: CalendarDate, b: CalendarDate) => (a < b ? a : b)

export const periodAsked = (cadence: Cadence, on: CalendarDate | null, today: CalendarDate): Period =>
  periodOf(cadence, on ?? today)

export const periodSaid = (period: Period, today: CalendarDate): PeriodSaid => ({
  from: period.from,
  to: period.to,
  label: periodLabel(period),
  asOf: earlier(period.to, today),
})

type Asking = Pick<Context, 'tx' | 'actor' | 'settings' | 'today'>

interface Scored {
  ranked: Ranked[]
  counts: Map<string, number>
  names: Map<string, string>
  tallies: Tally[]
}

/** All branches with their heads on a period's last day (or today) and its totals: one query. */
export const branchesWithTotals = ({ tx, actor, today }: Asking, period: Period): Promise<CountedBranch[]> =>
  countedBranches(tx, actor.committeeId, monthsOf(period), earlier(period.to, today))

/** The serving branches of a period in order. */
export function rankBranches(
  { settings, today }: Pick<Asking, 'settings' | 'today'>,
  branches: readonly CountedBranch[],
  period: Period,
): Scored {
  const serving = branches.filter(
    ({ kind, aliveFrom, aliveTo }) =>
      kind === 'serving' && aliveFrom <= period.to && (aliveTo === null || aliveTo >= period.from),
  )
  const ranked = rank(
    serving.map(({ id, memberCount, tallies }) =>
      scoreOf({ branchId: id, memberCount }, tallies, period, today, settings.standing),
    ),
  )
  return {
    ranked,
    counts: new Map(serving.map(({ id, memberCount }) => [id, memberCount])),
    names: new Map(serving.map(({ id, name }) => [id, name])),
    tallies: serving.flatMap(({ tallies }) => tallies),
  }
}

/** Branches × months are read, whatever the number of records. */
const scorePeriod = async (asking: Asking, period: Period): Promise<Scored> =>
  rankBranches(asking, await branchesWithTotals(asking, period), period)

/** The standing of a period with each branch's change against the period before. */
export async function standingOf(asking: Asking, period: Period): Promise<StandingRow[]> {
  const now = await scorePeriod(asking, period)
  const before = await scorePeriod(asking, previousPeriod(period))
  return now.ranked.map((row) => {
    const tallies = now.tallies.filter(({ branchId }) => branchId === row.branchId)
    const then = before.ranked.find(({ branchId }) => branchId === row.branchId)
    return {
      branchId: row.branchId,
      branchName: now.names.get(row.branchId) ?? '',
      memberCount: now.counts.get(row.branchId) ?? 0,
      rank: row.rank,
      score: row.score,
      parts: row.parts,
      change:
        row.rank !== null && row.score !== null && then && then.rank !== null && then.score !== null
          ? { ranks: then.rank - row.rank, score: Math.round((row.score - then.score) * 10) / 10 }
          : null,
      missed: missedSentence(tallies, period, asking.today),
      months: monthsOf(period).map((month) => ({ month, mark: monthMark(tallies, month, asking.today) })),
    }
  })
}
