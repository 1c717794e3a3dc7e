import { addMonths, type CalendarDate, type Month, monthOf, type Period, periodOf } from './calendar'
import type { Settings } from './settings'
import { scoreOf } from './standing'
import type { Measure, Tally } from './total'

/** What the totals say of one branch in one month, all kinds together. */
export interface MonthFigures {
  month: Month
  owed: number
  metOnTime: number
  metLate: number
  expected: number
  present: number
}

/** A branch's score of one month; null where nothing was asked of it. */
export interface TrendPoint {
  month: Month
  score: number | null
}

/** A branch's totals month by month; added up they are those of the period. */
export const monthFigures = (tallies: readonly Tally[], months: readonly Month[]): MonthFigures[] =>
  months.map((month) => {
    const of = (measure: Measure) =>
      tallies
        .filter((tally) => tally.month === month && tally.measure === measure)
        .reduce((sum, { count }) => sum + count, 0)
    return {
      month,
      owed: of('owed'),
      metOnTime: of('metOnTime'),
      metLate: of('metLate'),
      expected: of('expected'),
      present: of('present'),
    }
  })

/** The months of a trend that ends with a period, or today: twelve of a year, else six. */
export function trendMonths({ cadence, to }: Period, today: CalendarDate): Month[] {
  const last = monthOf(to < today ? to : today)
  const count = cadence === 'year' ? 12 : 6
  return Array.from({ length: count }, (_, index) => addMonths(last, index + 1 - count))
}

/** The day on which a month's heads are counted: its last, or today while it runs. */
export function lastDayOf(month: Month, today: CalendarDate): CalendarDate {
  const { to } = periodOf('month', `${month}-01`)
  return to < today ? to : today
}

/** A branch's score month by month, each as the standing of that month has it. */
export const scoreTrend = (
  branch: { branchId: string; headsIn: (month: Month) => number },
  tallies: readonly Tally[],
  months: readonly Month[],
  today: CalendarDate,
  settings: Settings['standing'],
): TrendPoint[] =>
  months.map((month) => {
    const counted = { branchId: branch.branchId, memberCount: branch.headsIn(month) }
    return {
      month,
      score: scoreOf(counted, tallies, periodOf('month', `${month}-01`), today, settings).score,
    }
  })
