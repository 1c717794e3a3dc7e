import { type CalendarDate, dayOfMonth, weekday } from '@/domain/calendar'

/** `11 月`. */
export const monthWords = (today: CalendarDate): string => `${Number(today.slice(5, 7))} 月`

/** `22 日 星期日`. */
export const dayWords = (today: CalendarDate): string =>
  `${dayOfMonth(today)} 日 ${weekday(today).replace('周', '星期')}`
