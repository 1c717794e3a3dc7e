import fc from 'fast-check'
import { addDays } from './calendar'
import { isKnown, isWorkday, workdaysAfter, workdaysLeft } from './workdays'

test.each([
  ['2026-02-13', true, 'the last Friday before the Spring Festival'],
  ['2026-02-14', true, 'a Saturday that is worked'],
  ['2026-02-15', false, 'a Sunday of the Spring Festival'],
  ['2026-02-23', false, 'its last day, a Monday'],
  ['2026-02-24', true, 'back at work'],
  ['2026-02-28', true, 'the other Saturday'],
  ['2026-03-07', false, 'any other Saturday'],
  ['2026-10-10', true, 'the Saturday after the National Day'],
  ['2022-12-31', false, 'the New Year of 2023 begins'],
  ['2025-10-08', false, 'Mid-Autumn and National Day together'],
  ['2027-01-01', false, 'a fixed holiday of a year not known yet'],
  ['2027-10-04', true, 'beyond the three fixed days, as far as is known'],
])('%s: %s, %s', (date, worked) => expect(isWorkday(date)).toBe(worked))

test.each([
  ['2026-02-12', 5, '2026-02-26', 'across the Spring Festival, its Saturday among them'],
  ['2026-09-30', 5, '2026-10-13', 'across the National Day'],
  ['2026-11-27', 5, '2026-12-04', 'from a Friday'],
  ['2026-11-28', 5, '2026-12-04', 'from a Saturday'],
  ['2026-11-28', 0, '2026-11-28', 'none'],
])('after %s, %i working days: %s, %s', (date, count, then) => expect(workdaysAfter(date, count)).toBe(then))

test('a year is known or reckoned by what is fixed, and callers can tell', () => {
  expect([2020, 2021, 2026, 2027].map(isKnown)).toEqual([false, true, true, false])
})

const aDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-06-01', days))

test('so many working days after a day, that many are left from the next day on; the last of them is one', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 40 }), (from, count) => {
      const to = workdaysAfter(from, count)
      expect(workdaysLeft(addDays(from, 1), to)).toBe(count)
      expect(isWorkday(to)).toBe(true)
      expect(workdaysLeft(to, to)).toBe(1)
      expect(workdaysLeft(to, from)).toBe(0)
    }),
  )
})
