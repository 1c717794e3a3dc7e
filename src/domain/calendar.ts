import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** `YYYY-MM-DD`, a day as people in Beijing count it. Compares as text. */
export type CalendarDate = string
/** `YYYY-MM`, a Beijing calendar month. Compares as text. */
export type Month = string

export const cadences = ['month', 'quarter', 'halfYear', 'year'] as const
export type Cadence = (typeof cadences)[number]

/** A whole month, quarter, half-year or year; both days belong to it. */
export interface Period {
  cadence: Cadence
  from: CalendarDate
  to: CalendarDate
}

// China keeps one offset and no summer time (since 1991), so a fixed one is exact, and it needs no time-zone
// data, which older phones lack.
const BEIJING_MINUTES = 8 * 60
const MONTHS: Record<Cadence, number> = { month: 1, quarter: 3, halfYear: 6, year: 12 }
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const

// Not dayjs's utcOffset(): it goes by way of the machine's own zone and is an hour off near that zone's summer time.
const inBeijing = (instant: Date | string) => dayjs.utc(instant).add(BEIJING_MINUTES, 'minute')
const day = (date: CalendarDate) => dayjs.utc(date)

/** The Beijing day on which an instant falls. */
export const dateOf = (instant: Date | string): CalendarDate => inBeijing(instant).format('YYYY-MM-DD')
/** The Beijing wall-clock time of an instant, `HH:mm`. */
export const timeOf = (instant: Date | string): string => inBeijing(instant).format('HH:mm')
export const monthOf = (date: CalendarDate): Month => date.slice(0, 7)
export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4))
/** The instant at which it is `time` (`HH:mm`) on `date` in Beijing. */
export const instantAt = (date: CalendarDate, time: string): Date => new Date(`${date}T${time}:00+08:00`)
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  day(date).add(days, 'day').format('YYYY-MM-DD')
export const addMonths = (month: Month, months: number): Month =>
  day(`${month}-01`).add(months, 'month').format('YYYY-MM')
export const dayOfMonth = (date: CalendarDate): number => Number(date.slice(8, 10))
/** `周三`. */
export const weekday = (date: CalendarDate): string => `周${WEEKDAYS[day(date).day()]}`
export const isCalendarDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && day(text).isValid() && day(text).format('YYYY-MM-DD') === text
/** Days from one day to another. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => day(to).diff(day(from), 'day')
/** Whole years from one day to another, as in "12 years in the Party". */
export const yearsBetween = (from: CalendarDate, to: CalendarDate): number => day(to).diff(day(from), 'year')

const MONTH_NAMES = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/**
 * The period of that cadence in which the day lies. Half-years begin in January and July. Cut out of the text: what is
 * owed is worked out day by day for hundreds of owners, and dayjs took most of that time.
 */
export function periodOf(cadence: Cadence, date: CalendarDate): Period {
  const length = MONTHS[cadence]
  const year = date.slice(0, 4)
  const first = Math.floor((Number(date.slice(5, 7)) - 1) / length) * length
  const last = `${year}-${MONTH_NAMES[first + length - 1]}`
  return {
    cadence,
    from: `${year}-${MONTH_NAMES[first]}-01`,
    to: `${last}-${day(`${last}-01`).daysInMonth()}`,
  }
}

export const previousPeriod = (period: Period): Period => periodOf(period.cadence, addDays(period.from, -1))
export const nextPeriod = (period: Period): Period => periodOf(period.cadence, addDays(period.to, 1))

/** The months of a period, first to last. */
export function monthsOf(period: Period): Month[] {
  const first = monthOf(period.from)
  return Array.from({ length: MONTHS[period.cadence] }, (_, index) => addMonths(first, index))
}

/** The months from the first to the last of two days; none where they are no days. */
export function monthsBetween({ from, to }: Pick<Period, 'from' | 'to'>): Month[] {
  const [first, last] = [monthOf(from), monthOf(to)]
  const count = day(`${last}-01`).diff(day(`${first}-01`), 'month') + 1
  return Array.from({ length: count }, (_, index) => addMonths(first, index))
}

export const isWithin = (date: CalendarDate, period: Pick<Period, 'from' | 'to'>): boolean =>
  period.from <= date && date <= period.to

/** `2022 年 3 月 5 日`. */
export const dayWords = (date: CalendarDate): string =>
  `${yearOf(date)} 年 ${Number(date.slice(5, 7))} 月 ${dayOfMonth(date)} 日`

/** `2022 年 3 月`, `2022 年第 2 季度`, `2022 年上半年`, `2022 年`. */
export function periodLabel({ cadence, from }: Period): string {
  const year = `${yearOf(from)} 年`
  const month = Number(from.slice(5, 7))
  switch (cadence) {
    case 'month':
      return `${year} ${month} 月`
    case 'quarter':
      return `${year}第 ${(month + 2) / 3} 季度`
    case 'halfYear':
      return `${year}${month === 1 ? '上' : '下'}半年`
    case 'year':
      return year
  }
}
