import { doingsOf } from './brand'
import type { Tally } from './total'

const tally = (change: Partial<Tally>): Tally => ({
  branchId: 'a',
  month: '2026-05',
  measure: 'held',
  subject: 'themeDay',
  count: 1,
  ...change,
})

test('a year with nothing in it', () => {
  expect(doingsOf([])).toEqual({ held: [], present: 0, reflections: 0, serviceMinutes: 0 })
})

test('months are added up, kinds stand in the order of their counts, what was taken back is gone', () => {
  expect(
    doingsOf([
      tally({}),
      tally({ month: '2026-06', subject: 'volunteerService', count: 2 }),
      tally({ month: '2026-07', subject: 'studySession', count: 0 }),
      tally({ month: '2026-07', subject: 'themeDay', count: 2 }),
      tally({ measure: 'present', count: 12 }),
      tally({ measure: 'present', subject: 'studySession', count: 8 }),
      tally({ measure: 'reflection', subject: '', count: 3 }),
      tally({ measure: 'serviceMinutes', subject: '', count: 150 }),
      tally({ measure: 'expected', count: 99 }),
    ]),
  ).toEqual({
    held: [
      { kind: 'themeDay', count: 3 },
      { kind: 'volunteerService', count: 2 },
    ],
    present: 20,
    reflections: 3,
    serviceMinutes: 150,
  })
})
