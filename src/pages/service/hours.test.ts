import { halfHoursBetween, stepHours } from './hours'

test('hours go in halves, from a half to a day', () => {
  expect(stepHours(120, 1)).toBe(150)
  expect(stepHours(120, -1)).toBe(90)
  expect(stepHours(40, 1)).toBe(60)
  expect(stepHours(40, -1)).toBe(30)
  expect(stepHours(30, -1)).toBe(30)
  expect(stepHours(1440, 1)).toBe(1440)
})

test("an activity's length is rounded to half-hours", () => {
  expect(halfHoursBetween('2026-11-22T01:00:00.000Z', '2026-11-22T03:20:00.000Z')).toBe(150)
  expect(halfHoursBetween('2026-11-22T01:00:00.000Z', '2026-11-22T01:05:00.000Z')).toBe(30)
  expect(halfHoursBetween('2026-11-22T01:00:00.000Z', '2026-11-25T01:00:00.000Z')).toBe(1440)
})
