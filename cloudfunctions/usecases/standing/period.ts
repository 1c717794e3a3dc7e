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
import { branchesBetween, memberCounts } from '../../database/roster'
import { totalsOf } from '../../database/totals'
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

/** The serving branches of a period in order: branches × months are read, whatever the number of records. */
async function scorePeriod({ tx, actor, settings, today }: Asking, period: Period): Promise<Scored> {
  const { committeeId } = actor
  const branches = (await branchesBetween(tx, committeeId, period.from, period.to)).filter(
    ({ kind }) => kind === 'serving',
  )
  const tallies = await totalsOf(tx, committeeId, monthsOf(period))
  const counts = await memberCounts(tx, committeeId, earlier(period.to, today))
  const ranked = rank(
    branches.map(({ id }) =>
      scoreOf(
        { branchId: id, memberCount: counts.get(id) ?? 0 },
        tallies.filter(({ branchId }) => branchId === id),
        period,
        today,
        settings.standing,
      ),
    ),
  )
  return { ranked, counts, tallies, names: new Map(branches.map(({ id, name }) => [id, name])) }
}

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
