import * as v from 'valibot'
import { type CalendarDate, isCalendarDate } from '../domain/calendar'

/** Input fields that several calls share. The sentences reach the user, so they are Chinese. */
export const id = v.pipe(
  v.string('编号不对'),
  v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '编号不对'),
)

export const calendarDate = v.pipe(
  v.string('日期不对'),
  v.check((text) => isCalendarDate(text) && text >= '2000' && text < '2100', '日期不对'),
)

/** A Beijing calendar month, `2026-11`. */
export const month = v.pipe(v.string('月份不对'), v.regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/, '月份不对'))

/** An instant as ISO 8601 in UTC, `2026-11-23T01:00:00.000Z`, between 2000 and 2100. */
export const instant = v.pipe(
  v.string('时间不对'),
  v.isoTimestamp('时间不对'),
  v.check(
    // Date.parse takes 30 February for 2 March, so the day is looked at by itself.
    (text) =>
      text >= '2000' && text < '2100' && isCalendarDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)),
    '时间不对',
  ),
)

// Control characters have no business in any text; PostgreSQL refuses the first of them.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/
// With the u flag this finds only a half of a surrogate pair: not text, and not storable.
const HALF_PAIR = /[\uD800-\uDFFF]/u

const clean = v.pipe(
  v.string('请填写文字'),
  v.check((value) => !CONTROL.test(value) && !HALF_PAIR.test(value), '含有无法保存的字符'),
  v.trim(),
)

/** A text that must say something, at most `most` characters. */
export const text = (most: number, name: string) =>
  v.pipe(clean, v.minLength(1, `请填写${name}`), v.maxLength(most, `${name}最多 ${most} 字`))

/** A text that may be empty, but must be sent. */
export const textOrNone = (most: number, name: string) =>
  v.pipe(clean, v.maxLength(most, `${name}最多 ${most} 字`))

/** A text that may be empty or left out. */
export const optionalText = (most: number, name: string) => v.optional(textOrNone(most, name), '')

export const ids = (most: number) =>
  v.pipe(
    v.array(id),
    v.maxLength(most, `一次最多 ${most} 个`),
    v.check((list) => new Set(list).size === list.length, '有重复的编号'),
  )

/** Where the next page begins, as the page before said it. */
export const cursor = v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200))), null)

export interface Page<T> {
  items: T[]
  /** Null: the end. */
  nextCursor: string | null
}

/** An instant in an answer: ISO 8601, UTC. */
export type Instant = string
export type { CalendarDate }
