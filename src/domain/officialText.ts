import { type CalendarDate, dayOfMonth, yearOf } from './calendar'

/** As an official document dates itself: `2022年7月5日`. */
export const chineseDate = (date: CalendarDate): string =>
  `${yearOf(date)}年${Number(date.slice(5, 7))}月${dayOfMonth(date)}日`

const CHINESE = '[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]'
const GAPS = new RegExp(`(?<=${CHINESE}) +(?=[\\dA-Za-z])|(?<=[\\dA-Za-z%]) +(?=${CHINESE})`, 'g')

/** Without the gaps between figures and Chinese that the screens leave for the eye: `2022年上半年`. */
export const official = (text: string): string => text.replace(GAPS, '')
