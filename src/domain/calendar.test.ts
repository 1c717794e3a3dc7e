import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  cadences,
  dateOf,
  dayOfMonth,
  instantAt,
  isCalendarDate,
  isWithin,
  monthOf,
  monthsOf,
  nextPeriod,
  periodLabel,
  periodOf,
  previousPeriod,
  timeOf,
  weekday,
  yearOf,
  yearsBetween,
} from './calendar'

const DAY_MS = 86_400_000
const FIRST_MS = Date.UTC(2000, 0, 1)

/** What a Beijing clock shows, reckoned without the code under test. */
const beijingClock = (instant: Date) => new Date(instant.getTime() + 8 * 3_600_000).toISOString()

const anInstant = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
})
const aDate = fc
  .integer({ min: 0, max: 36_524 })
  .map((days) => new Date(FIRST_MS + days * DAY_MS).toISOString().slice(0, 10))
const aCadence = fc.constantFrom(...cadences)

describe('instants and Beijing days', () => {
  test.each([
    ['2022-03-31T15:59:59.999Z', '2022-03-31', '23:59'],
    ['2022-03-31T16:00:00.000Z', '2022-04-01', '00:00'],
    ['2022-06-30T15:59:00.000Z', '2022-06-30', '23:59'],
    ['2022-06-30T16:00:00.000Z', '2022-07-01', '00:00'],
    ['2021-12-31T16:00:00.000Z', '2022-01-01', '00:00'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29', '00:00'],
    ['2024-02-29T16:00:00.000Z', '2024-03-01', '00:00'],
    ['2023-02-28T16:00:00.000Z', '2023-03-01', '00:00'],
    ['2022-04-01T00:00:00+08:00', '2022-04-01', '00:00'],
  ])('%s is %s %s', (instant, date, time) => {
    expect([dateOf(instant), timeOf(instant)]).toEqual([date, time])
    expect([dateOf(new Date(instant)), timeOf(new Date(instant))]).toEqual([date, time])
  })

  test('any instant falls where a clock eight hours ahead of UTC says', () => {
    fc.assert(
      fc.property(anInstant, (instant) => {
        expect(`${dateOf(instant)}T${timeOf(instant)}`).toBe(beijingClock(instant).slice(0, 16))
      }),
    )
  })

  test('instantAt is the way back from dateOf and timeOf', () => {
    fc.assert(
      fc.property(anInstant, (instant) => {
        const minute = Math.floor(instant.getTime() / 60_000) * 60_000
        expect(instantAt(dateOf(instant), timeOf(instant)).getTime()).toBe(minute)
      }),
    )
  })
})

describe('dates', () => {
  test('parts of a date', () => {
    expect(monthOf('2022-03-09')).toBe('2022-03')
    expect(yearOf('2022-03-09')).toBe(2022)
    expect(dayOfMonth('2022-03-09')).toBe(9)
  })

  test.each([
    ['2022-03-31', 1, '2022-04-01'],
    ['2022-01-01', -1, '2021-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2022-01-01', 365, '2023-01-01'],
    ['2024-01-01', 366, '2025-01-01'],
    ['2022-05-05', 0, '2022-05-05'],
  ])('%s and %d days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected)
  })

  test.each([
    ['2022-01', 1, '2022-02'],
    ['2022-12', 1, '2023-01'],
    ['2022-01', -1, '2021-12'],
    ['2022-03', -14, '2021-01'],
    ['2022-06', 12, '2023-06'],
  ])('%s and %d months is %s', (month, months, expected) => {
    expect(addMonths(month, months)).toBe(expected)
  })

  test('adding days there and back changes nothing, and keeps the order of dates', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 1, max: 4000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date)
        expect(addDays(date, days) > date).toBe(true)
      }),
    )
  })

  test.each([
    ['2026-11-22', '周日'],
    ['2026-11-23', '周一'],
    ['2026-11-28', '周六'],
    ['2024-02-29', '周四'],
  ])('%s is a %s', (date, expected) => {
    expect(weekday(date)).toBe(expected)
  })

  test.each([
    ['2022-02-28', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2022-12-31', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2022-02-30', false],
    ['2022-04-31', false],
    ['2022-13-01', false],
    ['2022-00-10', false],
    ['2022-10-00', false],
    ['0000-00-00', false],
    ['2022-1-1', false],
    ['2022-01-01 ', false],
    ['2022-01-01T00:00:00Z', false],
    ['2022/01/01', false],
    ['２０２２-01-01', false],
    ['', false],
  ])('isCalendarDate(%j) is %p', (text, expected) => {
    expect(isCalendarDate(text)).toBe(expected)
  })

  test('every day of a century is a calendar date; any text may be asked', () => {
    fc.assert(fc.property(aDate, (date) => isCalendarDate(date)))
    fc.assert(fc.property(fc.string(), (text) => typeof isCalendarDate(text) === 'boolean'))
  })

  test.each([
    ['2010-06-30', '2022-06-29', 11],
    ['2010-06-30', '2022-06-30', 12],
    ['2004-02-29', '2005-02-28', 1],
    ['2004-02-29', '2005-02-27', 0],
    ['2004-02-29', '2008-02-29', 4],
    ['2022-01-01', '2022-12-31', 0],
  ])('from %s to %s are %d whole years', (from, to, years) => {
    expect(yearsBetween(from, to)).toBe(years)
  })
})

describe('periods', () => {
  test.each([
    ['month', '2022-01-31', '2022-01-01', '2022-01-31'],
    ['month', '2022-02-01', '2022-02-01', '2022-02-28'],
    ['month', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['quarter', '2022-03-31', '2022-01-01', '2022-03-31'],
    ['quarter', '2022-04-01', '2022-04-01', '2022-06-30'],
    ['quarter', '2022-12-31', '2022-10-01', '2022-12-31'],
    ['halfYear', '2022-06-30', '2022-01-01', '2022-06-30'],
    ['halfYear', '2022-07-01', '2022-07-01', '2022-12-31'],
    ['year', '2022-01-01', '2022-01-01', '2022-12-31'],
    ['year', '2024-12-31', '2024-01-01', '2024-12-31'],
  ] as const)('the %s of %s is %s to %s', (cadence, date, from, to) => {
    expect(periodOf(cadence, date)).toEqual({ cadence, from, to })
  })

  test.each([
    ['month', '2022-01-15', '2021-12-01', '2022-02-01'],
    ['quarter', '2022-01-15', '2021-10-01', '2022-04-01'],
    ['halfYear', '2022-07-15', '2022-01-01', '2023-01-01'],
    ['year', '2022-07-15', '2021-01-01', '2023-01-01'],
  ] as const)('the %s of %s has neighbours from %s and %s', (cadence, date, before, after) => {
    const period = periodOf(cadence, date)
    expect(previousPeriod(period).from).toBe(before)
    expect(nextPeriod(period).from).toBe(after)
  })

  test('a day lies in its own period and in no neighbour', () => {
    fc.assert(
      fc.property(aCadence, aDate, (cadence, date) => {
        const period = periodOf(cadence, date)
        expect(isWithin(date, period)).toBe(true)
        expect(isWithin(date, previousPeriod(period))).toBe(false)
        expect(isWithin(date, nextPeriod(period))).toBe(false)
      }),
    )
  })

  test('periods lie end to end, and every day of one names the same one', () => {
    fc.assert(
      fc.property(aCadence, aDate, (cadence, date) => {
        const period = periodOf(cadence, date)
        expect(addDays(period.to, 1)).toBe(nextPeriod(period).from)
        expect(addDays(period.from, -1)).toBe(previousPeriod(period).to)
        expect(previousPeriod(nextPeriod(period))).toEqual(period)
        expect(periodOf(cadence, period.from)).toEqual(period)
        expect(periodOf(cadence, period.to)).toEqual(period)
      }),
    )
  })

  test('the months of a period are its own, in order, and no other', () => {
    fc.assert(
      fc.property(aCadence, aDate, (cadence, date) => {
        const period = periodOf(cadence, date)
        const months = monthsOf(period)
        expect(months).toHaveLength({ month: 1, quarter: 3, halfYear: 6, year: 12 }[cadence])
        expect(months[0]).toBe(monthOf(period.from))
        expect(months.at(-1)).toBe(monthOf(period.to))
        expect(months).toEqual([...new Set(months)].sort())
        expect(months).toContain(monthOf(date))
      }),
    )
  })

  test.each([
    ['month', '2022-03-31', '2022 年 3 月'],
    ['month', '2022-12-01', '2022 年 12 月'],
    ['quarter', '2022-01-01', '2022 年第 1 季度'],
    ['quarter', '2022-06-30', '2022 年第 2 季度'],
    ['quarter', '2022-12-31', '2022 年第 4 季度'],
    ['halfYear', '2022-06-30', '2022 年上半年'],
    ['halfYear', '2022-07-01', '2022 年下半年'],
    ['year', '2022-07-01', '2022 年'],
  ] as const)('the %s of %s is called %s', (cadence, date, label) => {
    expect(periodLabel(periodOf(cadence, date))).toBe(label)
  })
})

// The time zone of a process is fixed at its start, so each zone gets a process of its own. All but the first three
// keep summer time, Lord Howe by half an hour.
const zones = [
  'UTC',
  'Asia/Shanghai',
  'Pacific/Kiritimati',
  'America/Los_Angeles',
  'Europe/London',
  'Australia/Lord_Howe',
]

const inAnyZone = `
  const calendar = require(${JSON.stringify(path.join(__dirname, 'calendar.ts'))})
  const instants = []
  for (let at = Date.UTC(2022, 0, 1); at < Date.UTC(2023, 0, 2); at += 150 * 60000) instants.push(new Date(at))
  const dates = [...new Set(instants.map((at) => calendar.dateOf(at)))].filter((date) => /(01|15|28|31)$/.test(date))
  console.log(JSON.stringify({
    zone: new Date(Date.UTC(2022, 6, 1)).getTimezoneOffset(),
    moments: instants.map((at) => calendar.dateOf(at) + 'T' + calendar.timeOf(at)),
    texts: ['2022-03-13T03:00:00Z', '2022-03-13T11:00:00+08:00', '2022-03-13T11:00:00'].map(calendar.dateOf),
    back: dates.map((date) => calendar.instantAt(date, '00:00').getTime()),
    days: dates.map((date) => [
      calendar.addDays(date, 1), calendar.addMonths(calendar.monthOf(date), 1), calendar.weekday(date),
      calendar.isCalendarDate(date), calendar.yearsBetween('2004-02-29', date),
      ...calendar.cadences.map((cadence) => {
        const period = calendar.periodOf(cadence, date)
        return [period, calendar.previousPeriod(period), calendar.nextPeriod(period), calendar.monthsOf(period)]
      }),
    ]),
  }))`

interface Report {
  zone: number
  moments: string[]
  days: unknown[]
}

const reportFrom = async (zone: string): Promise<Report> => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--require', 'tsx/cjs', '-e', inAnyZone], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(stdout) as Report
}

test('the machine’s time zone changes nothing', async () => {
  const reports: Report[] = []
  for (const zone of zones) reports.push(await reportFrom(zone))
  const [first, ...others] = reports
  // Given machines that do live in different zones …
  expect(reports.map(({ zone }) => zone)).toEqual([0, -480, -840, 420, -60, -630])
  // … then each sees Beijing's clock …
  const expected: string[] = []
  for (let at = Date.UTC(2022, 0, 1); at < Date.UTC(2023, 0, 2); at += 150 * 60_000) {
    expected.push(beijingClock(new Date(at)).slice(0, 16))
  }
  for (const { moments } of reports) expect(moments).toEqual(expected)
  // … and the same days, months and periods.
  for (const other of others) expect({ ...other, zone: 0 }).toEqual({ ...first, zone: 0 })
}, 30_000)
