import { addDays, type CalendarDate, weekday } from './calendar'
import { arrangedAs, isKnown } from './holidays'

/**
 * Whether people are at work on that day: not at weekends and on holidays, but on the weekends that are worked instead.
 * Of a year whose arrangement is not known (`isGuess`) weekends and the fixed holidays alone are off.
 */
export function isWorkday(date: CalendarDate): boolean {
  const arranged = arrangedAs(date)
  if (arranged !== null) return arranged === 'worked'
  return !['周六', '周日'].includes(weekday(date))
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

/** The working days after one day up to another, the last among them: 0 from that day on. */
export function workdaysLeft(from: CalendarDate, to: CalendarDate): number {
  let left = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkday(day)) left++
  return left
}

/** Whether what is reckoned between two days rests on a year whose holidays are not yet announced. */
export function isGuess(from: CalendarDate, to: CalendarDate): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    if (!isKnown(year)) return true
  return false
}
