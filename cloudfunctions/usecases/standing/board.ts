import type { BoardRow } from '../../../src/contract/standing'
import { behindSentence } from '../../../src/domain/behind'
import { lastDayOf, monthFigures, scoreTrend, trendMonths } from '../../../src/domain/board'
import { isWithin, type Month, monthsOf } from '../../../src/domain/calendar'
import { accept } from '../../../src/domain/result'
import { missed } from '../../../src/domain/standing'
import { type Warning, warningsOf } from '../../../src/domain/warning'
import { overdueFindings } from '../../database/findings'
import { memberCounts } from '../../database/roster'
import { totalsOf } from '../../database/totals'
import { warningFacts } from '../../database/warnings'
import type { UseCase } from '../usecase'
import { periodAsked, periodSaid, standingOf } from './period'

/**
 * The committee's view of a period: the standing, each branch's months as the totals have them, its trend, and what
 * falls behind. Branches × months are read, and the heads of each month of the trend.
 */
export const committeeBoard: UseCase<'standing.board'> = async (context, { cadence, on }) => {
  const { tx, actor, settings, today } = context
  const { committeeId } = actor
  const period = periodAsked(cadence, on, today)
  const said = periodSaid(period, today)
  const months = monthsOf(period)
  const led = trendMonths(period, today)
  const rows = await standingOf(context, period)
  const tallies = await totalsOf(tx, committeeId, [...new Set([...led, ...months])])
  const heads = new Map<Month, Map<string, number>>()
  for (const month of led) {
    heads.set(month, await memberCounts(tx, committeeId, lastDayOf(month, today)))
  }
  const overdue = await overdueFindings(tx, committeeId, said.asOf, today)
  // What is unplanned is so today: a period that is over knows nothing of it.
  const facts = isWithin(today, period) ? await warningFacts(tx, committeeId, null, today) : []
  const warningsOfBranch = (id: string): Warning[] =>
    warningsOf(facts.find(({ branchId }) => branchId === id)?.facts ?? [], today, settings.warning)

  return accept({
    period: said,
    rows: rows.map((row): BoardRow => {
      const { branchId } = row
      const own = tallies.filter((tally) => tally.branchId === branchId)
      const headsIn = (month: Month) => heads.get(month)?.get(branchId) ?? 0
      return {
        ...row,
        figures: monthFigures(own, months),
        trend: scoreTrend({ branchId, headsIn }, own, led, today, settings.standing),
        behind: behindSentence({
          missed: missed(own, months, today),
          overdue: overdue.get(branchId) ?? 0,
          warnings: warningsOfBranch(branchId),
        }),
      }
    }),
  })
}
