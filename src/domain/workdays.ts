import { addDays, type CalendarDate, weekday, yearOf } from './calendar'
import { arrangements, fixed } from './holidays'

/** Whether the holidays of that year have been announced and are known here; else working days in it are a guess. */
export const isKnown = (year: number): boolean => arrangements[year] !== undefined

/**
 * Whether people are at work on that day: not at weekends and on holidays, but on the weekends that are worked instead.
 * Of a year that is not known, weekends and the fixed holidays alone are off.
 */
export function isWorkday(date: CalendarDate): boolean {
  const { off, worked } = arrangements[yearOf(date)] ?? fixed
  const day = date.slice(5)
  if (worked.includes(day)) return true
  return !['周六', '周日'].includes(weekday(date)) && !off.some(([from, to]) => from <= day && day <= to)
}

/** The `count`-th working day after a day, which itself does not count; the day itself for none. */
export function workdaysAfter(date: CalendarDate, count: number): CalendarDate {
  let day = date
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (isWorkday(day)) left--
  }
  return day
}

/** The working days from one day to another, both counted; 0 when that is over. */
export function workdaysLeft(from: CalendarDate, to: CalendarDate): number {
  let count = 0
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkday(day)) count++
  return count
}
