import {
  addDays,
  addMonths,
  cadences,
  type CalendarDate,
  type Month,
  monthOf,
  monthsBetween,
} from './calendar'
import { type Period, periodLabel, periodOf, yearOf } from './calendar'

/** Whole months, whatever their number. */
export type ReportPeriod = Pick<Period, 'from' | 'to'>

/** From a month's first day to another's last. */
export const periodFrom = (first: Month, last: Month): ReportPeriod => ({
  from: `${first}-01`,
  to: periodOf('month', `${last}-01`).to,
})

/** As many months, up to the day before. */
export function periodBefore(period: ReportPeriod): ReportPeriod {
  const first = monthOf(period.from)
  return periodFrom(addMonths(first, -monthsBetween(period).length), addMonths(first, -1))
}

/** As many months, from the day after. */
export function periodAfter(period: ReportPeriod): ReportPeriod {
  const first = monthOf(addDays(period.to, 1))
  return periodFrom(first, addMonths(first, monthsBetween(period).length - 1))
}

/** `2022 年上半年`, `2022 年 3 月至 5 月`, `2021 年 11 月至 2022 年 2 月`. */
export function periodWords({ from, to }: ReportPeriod): string {
  const cadence = cadences.find((each) => {
    const period = periodOf(each, from)
    return period.from === from && period.to === to
  })
  if (cadence) return periodLabel(periodOf(cadence, from))
  const month = (day: CalendarDate) => `${Number(day.slice(5, 7))} 月`
  const end = yearOf(from) === yearOf(to) ? month(to) : `${yearOf(to)} 年 ${month(to)}`
  return `${yearOf(from)} 年 ${month(from)}至 ${end}`
}
