import {
  type Cadence,
  type CalendarDate,
  monthsOf,
  periodLabel,
  periodOf,
  monthOf,
  yearOf,
} from '@/domain/calendar'

/** A period as it is chosen: `month 2026-05-01`. */
export type PeriodKey = string

/** So many years back one still looks things up. */
const YEARS = 6

/** Newest first. */
export const yearsUpTo = (today: CalendarDate): number[] =>
  Array.from({ length: YEARS }, (_, back) => yearOf(today) - back)

/** A year and what it is made of, as far as it has begun: the whole, its halves, quarters and months. */
export function periodsOf(year: number, today: CalendarDate): { value: PeriodKey; label: string }[] {
  const whole = periodOf('year', `${year}-01-01`)
  const each = (cadence: Cadence) => {
    const days = monthsOf(whole).map((month) => periodOf(cadence, `${month}-01`))
    return days.filter(
      ({ from }, index) => from <= today && days.findIndex((one) => one.from === from) === index,
    )
  }
  return [whole, ...each('halfYear'), ...each('quarter'), ...each('month')].map((period) => ({
    value: `${period.cadence} ${period.from}`,
    label: periodLabel(period),
  }))
}

/** The period that was chosen; the whole year where nothing was, or something of another year. */
export function periodChosen(key: PeriodKey, year: number) {
  const [cadence = '', on = ''] = key.split(' ')
  return on.startsWith(String(year))
    ? { cadence: cadence as Cadence, on }
    : { cadence: 'year' as const, on: `${year}-01-01` }
}

/** The first and the last month of a period. */
export function monthsIn({ cadence, on }: { cadence: Cadence; on: CalendarDate }) {
  const { from, to } = periodOf(cadence, on)
  return { from: monthOf(from), to: monthOf(to) }
}
