import {
  addDays,
  addMonths,
  type CalendarDate,
  dayOfMonth,
  isWithin,
  type Month,
  weekday,
} from '../../src/domain/calendar'
import type { Chance } from './chance'

/** Public holidays on which nobody meets: those of every year, and the Spring Festivals of some. */
const yearly = [
  ['01-01', '01-03'],
  ['04-04', '04-06'],
  ['05-01', '05-05'],
  ['10-01', '10-07'],
] as const
const springFestivals: readonly [CalendarDate, CalendarDate][] = [
  ['2022-01-31', '2022-02-06'],
  ['2026-02-15', '2026-02-23'],
  ['2027-02-05', '2027-02-11'],
  ['2028-01-25', '2028-01-31'],
]

const isHoliday = (date: CalendarDate): boolean =>
  yearly.some(([from, to]) => isWithin(date.slice(5), { from, to })) ||
  springFestivals.some(([from, to]) => isWithin(date, { from, to }))
const isWeekend = (date: CalendarDate): boolean => ['周六', '周日'].includes(weekday(date))

const isWorkday = (date: CalendarDate): boolean => !isWeekend(date) && !isHoliday(date)

/** So many workdays after a day; before it when negative. */
export function workdaysFrom(date: CalendarDate, count: number): CalendarDate {
  const step = Math.sign(count)
  let day = date
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step)
    if (isWorkday(day)) left--
  }
  return day
}

interface OpenDays {
  workdays: CalendarDate[]
  saturdays: CalendarDate[]
}

const known = new Map<Month, OpenDays>()

/** The days of a month on which people meet; worked out once, as it is asked for each activity. */
function openDaysOf(month: Month): OpenDays {
  const before = known.get(month)
  if (before) return before
  const days: CalendarDate[] = []
  for (let day = `${month}-01`; day < `${addMonths(month, 1)}-01`; day = addDays(day, 1)) days.push(day)
  const open = {
    workdays: days.filter(isWorkday),
    saturdays: days.filter((day) => weekday(day) === '周六' && !isHoliday(day)),
  }
  known.set(month, open)
  return open
}

/** A workday of the month between two of its days; where holidays fill that time, the nearest one. */
export function workdayIn(month: Month, from: number, to: number, chance: Chance): CalendarDate {
  const { workdays } = openDaysOf(month)
  const distance = (date: CalendarDate) => {
    const day = dayOfMonth(date)
    return day < from ? from - day : day > to ? day - to : 0
  }
  const nearest = Math.min(...workdays.map(distance))
  return chance.pick(workdays.filter((date) => distance(date) === nearest))
}

/** A Saturday of the month that is no holiday, not in its first days or its last. */
export const saturdayIn = (month: Month, chance: Chance): CalendarDate =>
  chance.pick(openDaysOf(month).saturdays.filter((date) => dayOfMonth(date) > 4 && dayOfMonth(date) < 29))
