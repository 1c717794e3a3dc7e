import fc from 'fast-check'
import { lastDayOf, monthFigures, scoreTrend, trendMonths } from './board'
import { monthsOf, periodOf } from './calendar'
import { defaultSettings } from './settings'
import { scoreOf } from './standing'
import { measures, type Tally } from './total'

const year = periodOf('year', '2022-05-20')
const months = monthsOf(year)
const someTallies = fc.array(
  fc.record({
    branchId: fc.constant('b1'),
    month: fc.constantFrom(...months),
    measure: fc.constantFrom(...measures),
    subject: fc.constantFrom('themeDay', 'volunteerService'),
    count: fc.nat(20),
  }),
  { maxLength: 40 },
)
const sumOf = (tallies: readonly Tally[], measure: Tally['measure']) =>
  tallies.filter((each) => each.measure === measure).reduce((sum, { count }) => sum + count, 0)

describe('a branch month by month', () => {
  test('the months add up to the totals', () => {
    fc.assert(
      fc.property(someTallies, (tallies) => {
        const figures = monthFigures(tallies, months)
        for (const measure of ['owed', 'metOnTime', 'metLate', 'expected', 'present'] as const) {
          expect(figures.reduce((sum, each) => sum + each[measure], 0)).toBe(sumOf(tallies, measure))
        }
      }),
    )
  })

  test('each point of the trend is the score of that month', () => {
    fc.assert(
      fc.property(someTallies, fc.nat(30), (tallies, heads) => {
        const today = '2022-08-11'
        const branch = { branchId: 'b1', headsIn: () => heads }
        for (const { month, score } of scoreTrend(branch, tallies, months, today, defaultSettings.standing)) {
          const own = tallies.filter((each) => each.month === month)
          const period = periodOf('month', `${month}-01`)
          const counted = { branchId: 'b1', memberCount: heads }
          expect(score).toBe(scoreOf(counted, own, period, today, defaultSettings.standing).score)
        }
      }),
    )
  })

  test('each month is judged by its own heads', () => {
    const tallies: Tally[] = ['2022-03', '2022-04'].flatMap((month) => [
      { branchId: 'b1', month, measure: 'owed', subject: 'themeDay', count: 1 },
      { branchId: 'b1', month, measure: 'metOnTime', subject: 'themeDay', count: 1 },
      { branchId: 'b1', month, measure: 'reflection', subject: '', count: 1 },
    ])
    const headsIn = (month: string) => (month === '2022-03' ? 4 : 40)
    const [march, april] = scoreTrend(
      { branchId: 'b1', headsIn },
      tallies,
      ['2022-03', '2022-04'],
      '2022-08-01',
      defaultSettings.standing,
    )
    expect(march!.score).toBe(100)
    expect(april!.score).toBeLessThan(100)
  })

  test.each([
    ['month', '2022-05-31', '2022-08-01', '2021-12', '2022-05', 6],
    ['halfYear', '2022-05-31', '2022-08-01', '2022-01', '2022-06', 6],
    ['halfYear', '2022-05-31', '2022-05-20', '2021-12', '2022-05', 6],
    ['year', '2022-05-31', '2022-05-20', '2021-06', '2022-05', 12],
  ] as const)('the trend of the %s of %s, on %s: %s to %s', (cadence, on, today, first, last, count) => {
    const led = trendMonths(periodOf(cadence, on), today)
    expect([led[0], led.at(-1), led.length]).toEqual([first, last, count])
  })

  test('heads are counted on the last day of a month, today while it runs', () => {
    expect(lastDayOf('2022-02', '2022-05-20')).toBe('2022-02-28')
    expect(lastDayOf('2022-05', '2022-05-20')).toBe('2022-05-20')
  })
})
