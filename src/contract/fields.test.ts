import fc from 'fast-check'
import * as v from 'valibot'
import { calendarDate, cursor, id, ids, instant, optionalText, text } from './fields'

const said = (schema: v.GenericSchema, value: unknown): string => {
  const parsed = v.safeParse(schema, value)
  return parsed.success ? 'taken' : parsed.issues[0].message
}
const uuid = (number: number) => `0190f6d2-1b7a-7c3e-9f00-${String(number).padStart(12, '0')}`

describe('an id', () => {
  test.each([
    [uuid(1), 'taken'],
    ['00000000-0000-0000-0000-000000000000', 'taken'],
    [uuid(1).toUpperCase(), '编号不对'],
    [uuid(1).replaceAll('-', ''), '编号不对'],
    [`${uuid(1)}\n`, '编号不对'],
    [` ${uuid(1)}`, '编号不对'],
    [`${uuid(1)}' or 1=1 --`, '编号不对'],
    ['', '编号不对'],
    [7, '编号不对'],
    [null, '编号不对'],
    [[uuid(1)], '编号不对'],
  ])('%j: %s', (value, expected) => {
    expect(said(id, value)).toBe(expected)
  })
})

describe('a list of ids', () => {
  test.each([
    [[], 'taken'],
    [[uuid(1), uuid(2), uuid(3)], 'taken'],
    [[uuid(1), uuid(2), uuid(3), uuid(4)], '一次最多 3 个'],
    [[uuid(1), uuid(2), uuid(1)], '有重复的编号'],
    [[uuid(1), 'x'], '编号不对'],
    [[uuid(1), null], '编号不对'],
  ])('%j: %s', (value, expected) => {
    expect(said(ids(3), value)).toBe(expected)
  })

  test('is no object and no text', () => {
    for (const value of [{}, { 0: uuid(1), length: 1 }, uuid(1), null])
      expect(said(ids(3), value)).not.toBe('taken')
  })
})

describe('a date', () => {
  test.each(['2022-04-12', '2024-02-29', '2022-12-31'])('%s is one', (value) => {
    expect(said(calendarDate, value)).toBe('taken')
  })

  test.each([
    '2022-02-30',
    '2022-4-12',
    '2022-04-12T00:00:00Z',
    '12.04.2022',
    ' 2022-04-12',
    '',
    20220412,
    null,
    {},
  ])('%j is none', (value) => {
    expect(said(calendarDate, value)).toBe('日期不对')
  })
})

describe('an instant', () => {
  test.each([
    '2022-04-12T01:00:00Z',
    '2022-04-12T01:00:00.000Z',
    '2022-04-12T09:00:00+08:00',
    '2024-02-29T00:00:00Z',
  ])('%s is one', (value) => {
    expect(said(instant, value)).toBe('taken')
  })

  test.each([
    '2022-02-30T01:00:00Z',
    '2022-02-29T01:00:00Z',
    '2022-04-12T24:00:00Z',
    '2022-04-12T01:60:00Z',
    '2022-04-12T01:00:00',
    '2022-04-12',
    '1999-12-31T23:59:59Z',
    '2100-01-01T00:00:00Z',
    '+012022-04-12T01:00:00Z',
    '2022-04-12T01:00:00+8',
    'now',
    '',
    1649725200000,
    null,
  ])('%j is none', (value) => {
    expect(said(instant, value)).toBe('时间不对')
  })

  test('whatever is taken is a moment that the clock knows', () => {
    const anInstant = fc.stringMatching(
      /^20\d\d-[01]\d-[0-3]\d[T ][0-2]\d:[0-5]\d:[0-5]\d(\.\d{3})?(Z|\+08:00|-1200|\+05)$/,
    )
    fc.assert(
      fc.property(anInstant, (value) => {
        if (said(instant, value) !== 'taken') return
        const back = new Date(value).toISOString()
        expect(Math.abs(Date.parse(back) - Date.parse(`${value.slice(0, 10)}T00:00:00Z`))).toBeLessThan(
          2 * 86_400_000,
        )
      }),
      { numRuns: 500 },
    )
  })
})

describe('a text', () => {
  const title = text(5, '标题')
  const note = optionalText(5, '说明')

  test.each([
    ['一二三四五', 'taken'],
    ['  一二三四五  ', 'taken'],
    ['一行\n两行', 'taken'],
    ['一二三四五六', '标题最多 5 字'],
    ['', '请填写标题'],
    [' \n\u3000', '请填写标题'],
    ['a\u0000b', '含有无法保存的字符'],
    ['a\u0008b', '含有无法保存的字符'],
    ['a\u001Bb', '含有无法保存的字符'],
    ['a\u007Fb', '含有无法保存的字符'],
    ['a\uD83D', '含有无法保存的字符'],
    ['\uDE00a', '含有无法保存的字符'],
    ['\uDE00\uD83D', '含有无法保存的字符'],
    ['一\u{1F600}二', 'taken'],
    // Counted as the inputs count: a character beyond the first plane is two.
    ['\u{1F600}\u{1F600}\u{1F600}', '标题最多 5 字'],
    [5, '请填写文字'],
    [null, '请填写文字'],
    [['一'], '请填写文字'],
  ])('%j: %s', (value, expected) => {
    expect(said(title, value)).toBe(expected)
  })

  test('is kept without the blanks around it', () => {
    expect(v.parse(title, ' \u3000一二 \n')).toBe('一二')
  })

  test('that may be empty may be left out', () => {
    expect(v.parse(note, undefined)).toBe('')
    expect(v.parse(note, '   ')).toBe('')
    expect(said(note, '一二三四五六')).toBe('说明最多 5 字')
    expect(said(note, 'a\u0000')).toBe('含有无法保存的字符')
    expect(said(note, null)).not.toBe('taken')
  })

  test('whatever is taken can be stored and comes back as it was', () => {
    const aUnit = fc.oneof(
      fc.constantFrom('一', ' ', '\u0000', '\uD83D', '\uDE00'),
      fc.nat(0xffff).map((unit) => String.fromCharCode(unit)),
    )
    const someText = fc.array(aUnit, { maxLength: 6 }).map((units) => units.join(''))
    fc.assert(
      fc.property(someText, (value) => {
        const parsed = v.safeParse(text(50, '正文'), value)
        if (!parsed.success) return
        expect(parsed.output).toBe(value.trim())
        expect(parsed.output).not.toContain('\u0000')
        expect(Buffer.from(parsed.output, 'utf8').toString('utf8')).toBe(parsed.output)
      }),
      { numRuns: 1000 },
    )
  })
})

test('a cursor may be absent, and is of bounded length', () => {
  expect(v.parse(cursor, undefined)).toBeNull()
  expect(said(cursor, null)).toBe('taken')
  expect(said(cursor, 'x'.repeat(200))).toBe('taken')
  expect(said(cursor, 'x'.repeat(201))).not.toBe('taken')
  expect(said(cursor, 7)).not.toBe('taken')
})
