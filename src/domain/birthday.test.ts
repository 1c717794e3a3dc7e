import fc from 'fast-check'
import {
  birthdayMonth,
  birthdayNotices,
  countInChinese,
  countsFor,
  decideTalk,
  greetingFor,
  hasBirthday,
  monthInChinese,
  proposedTime,
  yearsAt,
} from './birthday'
import { addDays, dateOf, instantAt, monthOf, weekday } from './calendar'

test.each([
  ['2010-11-08', '2026-11', true, 16],
  ['2010-11-08', '2026-10', false, 16],
  ['2025-11-30', '2026-11', true, 1],
  // The year of joining counts none: the first birthday comes a year later.
  ['2026-11-08', '2026-11', false, 0],
  ['2027-11-08', '2026-11', false, -1],
  ['1996-02-29', '2026-02', true, 30],
])('joined on %s, in %s: a birthday %s, %d years', (joinedOn, month, isOne, years) => {
  expect([hasBirthday(joinedOn, month), yearsAt(joinedOn, month)]).toEqual([isOne, years])
})

test.each([
  ['2010-11-08', '2026-11-01', null, '2026-11'],
  ['2010-11-08', '2026-10-31', null, '2025-11'],
  ['2010-11-08', '2026-12-31', null, '2026-11'],
  ['2010-11-08', '2026-05-20', 2020, '2020-11'],
])('joined on %s, on %s of year %s: the birthday of %s', (joinedOn, today, year, month) => {
  expect(birthdayMonth(joinedOn, today, year)).toBe(month)
})

test.each([
  [1, '一'],
  [10, '十'],
  [16, '十六'],
  [20, '二十'],
  [43, '四十三'],
  [100, '一百'],
  [103, '一百〇三'],
  [110, '一百一十'],
  [116, '一百一十六'],
  [120, '一百二十'],
])('%d in Chinese is %s', (count, text) => {
  expect(countInChinese(count)).toBe(text)
})

test('no two counts read alike', () => {
  const all = Array.from({ length: 199 }, (_, index) => countInChinese(index + 1))
  expect(new Set(all).size).toBe(199)
})

test('a month and a greeting in Chinese numerals', () => {
  expect(monthInChinese('2026-11')).toBe('二〇二六年十一月')
  expect(monthInChinese('2030-02')).toBe('二〇三〇年二月')
  expect(greetingFor('初心{years}载，又{years}年', 16)).toBe('初心十六载，又十六年')
  expect(greetingFor('一路同行', 16)).toBe('一路同行')
})

test.each([
  ['2026-11', '2026-11-01', '2026-11-20'],
  ['2026-11', '2026-11-20', '2026-11-23'],
  ['2026-11', '2026-11-24', '2026-11-25'],
  ['2026-12', '2026-11-24', '2026-12-18'],
  // Past the month: the next weekday, to make it good.
  ['2026-10', '2026-11-27', '2026-11-30'],
])('for %s, asked on %s, %s is proposed', (month, today, day) => {
  const { startsAt, endsAt } = proposedTime(month, today)
  expect([dateOf(startsAt), endsAt.getTime() - startsAt.getTime()]).toEqual([day, 3_600_000])
})

test('what is proposed lies ahead, on a weekday, and can stand', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -40, max: 400 }), (days, ahead) => {
      const today = addDays('2020-01-01', days)
      const month = monthOf(addDays(today, ahead))
      const { startsAt } = proposedTime(month, today)
      expect(dateOf(startsAt) > today).toBe(true)
      expect(weekday(dateOf(startsAt))).not.toMatch(/[六日]/)
      expect(countsFor(month, startsAt).ok).toBe(true)
    }),
  )
})

test('a gathering counts for its own day, or for the month it makes good; never for a month to come', () => {
  expect(countsFor('2026-06', instantAt('2026-06-30', '15:00'))).toEqual({
    ok: true,
    value: { countsOn: null },
  })
  expect(countsFor('2026-06', instantAt('2026-07-02', '15:00'))).toMatchObject({
    value: { countsOn: '2026-06-30' },
  })
  expect(countsFor('2026-06', instantAt('2026-05-31', '15:00'))).toMatchObject({
    refusal: { code: 'BIRTHDAY_BEFORE_MONTH' },
  })
})

test.each([
  [false, 'other', false, 'ok'],
  [false, 'me', true, 'BIRTHDAY_TALK_SELF'],
  [true, 'other', false, 'BIRTHDAY_TALK_LEVEL'],
  [true, 'other', true, 'ok'],
  [true, 'me', true, 'BIRTHDAY_TALK_SELF'],
])('an officer %s, talk by %s of the committee %s: %s', (isOfficer, holder, isUpper, expected) => {
  const decision = decideTalk({ memberId: 'me', isOfficer }, { memberId: holder, isUpper })
  expect(decision.ok ? 'ok' : decision.refusal.code).toBe(expected)
})

describe('notices', () => {
  const gathering = {
    activityId: 'g1',
    startsAt: instantAt('2026-11-20', '15:00'),
    place: '党员活动室',
    celebrants: [{ memberId: 'm1', years: 16 }],
  }
  const open = { branchId: 'b1', month: '2026-12', count: 2, officerIds: ['s1', 's2'] }

  test('a celebrant is told from a week ahead to the day', () => {
    const on = (today: string) => birthdayNotices({ gatherings: [gathering], unplanned: [] }, today)
    expect(on('2026-11-12')).toEqual([])
    expect(on('2026-11-13')).toEqual([
      {
        memberId: 'm1',
        key: 'birthday:g1:m1',
        text: '您的 16 周年政治生日活动定于 11 月 20 日在党员活动室举行，可以先写下心里话',
        subjectId: 'g1',
      },
    ])
    expect(on('2026-11-20')).toEqual(on('2026-11-13'))
    expect(on('2026-11-21')).toEqual([])
  })

  test('officers are told of a month without a gathering, once each', () => {
    const on = (today: string, change = {}) =>
      birthdayNotices({ gatherings: [], unplanned: [{ ...open, ...change }] }, today)
    expect(on('2026-11-23')).toEqual([])
    expect(on('2026-11-24')).toMatchObject([
      { memberId: 's1', key: 'birthdays:b1:2026-12:s1', subjectId: 'b1' },
      { memberId: 's2', key: 'birthdays:b1:2026-12:s2' },
    ])
    expect(on('2026-12-31')).toEqual(on('2026-11-24'))
    expect(on('2027-01-01')).toEqual([])
    expect(on('2026-12-01', { count: 0 })).toEqual([])
  })
})
