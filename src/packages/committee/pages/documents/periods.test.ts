import { monthsIn, periodChosen, periodsOf, yearsUpTo } from './periods'

test('a year is offered with its parts, as far as it has begun', () => {
  const labels = periodsOf(2026, '2026-05-20').map(({ label }) => label)
  expect(labels).toEqual([
    '2026 年',
    '2026 年上半年',
    '2026 年第 1 季度',
    '2026 年第 2 季度',
    ...[1, 2, 3, 4, 5].map((month) => `2026 年 ${month} 月`),
  ])
  expect(periodsOf(2025, '2026-05-20')).toHaveLength(1 + 2 + 4 + 12)
})

test('what was chosen holds for its year alone', () => {
  expect(periodChosen('quarter 2026-04-01', 2026)).toEqual({ cadence: 'quarter', on: '2026-04-01' })
  expect(periodChosen('quarter 2026-04-01', 2025)).toEqual({ cadence: 'year', on: '2025-01-01' })
  expect(periodChosen('', 2026)).toEqual({ cadence: 'year', on: '2026-01-01' })
})

test('the years before are offered as well', () => {
  expect(yearsUpTo('2026-05-20')).toEqual([2026, 2025, 2024, 2023, 2022, 2021])
})

test('a period is said by its months', () => {
  expect(monthsIn({ cadence: 'halfYear', on: '2022-01-01' })).toEqual({ from: '2022-01', to: '2022-06' })
})
