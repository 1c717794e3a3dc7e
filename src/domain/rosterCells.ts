import { addDays, type CalendarDate, isCalendarDate } from './calendar'
import { limits } from './limits'
import { mobileOf, NOT_A_MOBILE } from './phone'
import type { Cell } from './sheet'

/** What a cell says, or in Chinese what is wrong with it. */
export type Read<T> = { value: T } | { wrong: string }

const read = <T>(value: T): Read<T> => ({ value })
const wrong = (reason: string): Read<never> => ({ wrong: reason })

// Control characters and halves of a surrogate pair: not text, and not storable.
const UNSTORABLE = /[\u0000-\u001F\u007F]|[\uD800-\uDFFF]/u

/** Trimmed, full-width blanks and line breaks included; inner ones are one space. */
export const tidy = (text: string): string => text.replace(/[\s\u200B\uFEFF]+/g, ' ').trim()

/** The text of a cell; '' for an empty one. Numbers as they are written out. */
export function textOf(cell: Cell | undefined): Read<string> {
  switch (cell?.kind) {
    case undefined:
      return read('')
    case 'formula':
      return wrong('是公式，请改为直接填写的内容')
    case 'error':
      return wrong('是错误值，请重新填写')
    case 'number':
      return read(Number.isInteger(cell.number) ? BigInt(cell.number).toString() : String(cell.number))
    case 'text': {
      const text = tidy(cell.text)
      return UNSTORABLE.test(text) ? wrong('含有无法保存的字符') : read(text)
    }
  }
}

/** A name: `张　三`, spread out to fill its cell, is 张三. */
export function nameOf(text: string): Read<string> {
  const name = /^[\p{Script=Han}· ]+$/u.test(text) ? text.replace(/ /g, '') : text
  return name.length > limits.memberName ? wrong(`姓名最多 ${limits.memberName} 字`) : read(name)
}

export const numberOf = (text: string): Read<string> =>
  text.length > limits.memberNumber ? wrong(`编号最多 ${limits.memberNumber} 字`) : read(text)

const kinds: Record<string, 'full' | 'probationary'> = {
  正式党员: 'full',
  正式: 'full',
  预备党员: 'probationary',
  预备: 'probationary',
}
export const kindOf = (text: string): Read<'full' | 'probationary'> => {
  const kind = Object.hasOwn(kinds, text) ? kinds[text] : undefined
  return kind ? read(kind) : wrong('要填“正式党员”或“预备党员”')
}

export function phoneOf(text: string): Read<string> {
  const number = mobileOf(text)
  return number === null ? wrong(NOT_A_MOBILE) : read(number)
}

/** Days as a spreadsheet counts them, to the end of 2099. */
const LAST_SERIAL = 73_050
const NO_DATE = '认不出日期，请写成 2001-03-04 的样子'

/**
 * A day as people write it: 2001-3-4, 2001/03/04, 2001.3.4, 2001年3月4日, 20010304, or a spreadsheet's count of days
 * (`from1904`: whence it counts). A month alone is not enough.
 */
export function dateOfCell(cell: Cell, from1904: boolean): Read<CalendarDate> {
  if (cell.kind === 'number' && cell.number >= 1 && cell.number < LAST_SERIAL && !isYear(cell.number)) {
    return checked(addDays(from1904 ? '1904-01-01' : '1899-12-30', Math.floor(cell.number)))
  }
  const text = textOf(cell)
  if ('wrong' in text) return text
  const plain = text.value
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/T?00:00(:00)?(\.0+)?Z?$/, '')
  const parts =
    /^(\d{4})[-/.年、](\d{1,2})[-/.月、](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (parts) {
    const [, year = '', month = '', day = ''] = parts
    return checked(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  }
  return wrong(/^\d{4}(?:[-/.年](?:\d{1,2}月?)?|\d{2})?$/.test(plain) ? '要写到日，如 2001-03-04' : NO_DATE)
}

/** `1985` or `1985.07` in a cell of numbers: as a count of days it would be a day of 1905, which nobody means. */
const isYear = (number: number) => number >= 1900 && number < 2100

const checked = (date: string): Read<CalendarDate> =>
  isCalendarDate(date) && date >= '1900' && date < '2100' ? read(date) : wrong(NO_DATE)
