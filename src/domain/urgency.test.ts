import * as fc from 'fast-check'
import type { ObligationState } from './obligation'
import { byUrgency } from './urgency'

const owed = (name: string, state: ObligationState, to: string, startsAt?: string) => ({
  name,
  state,
  to,
  plannedActivity: startsAt === undefined ? null : { startsAt },
})

test('overdue, then due without a plan, planned, ahead, done; within each the earliest first', () => {
  const sorted = byUrgency([
    owed('met', 'met', '2026-05-31'),
    owed('ahead', 'upcoming', '2026-06-30'),
    owed('planned later', 'due', '2026-05-31', '2026-05-28T01:00:00.000Z'),
    owed('planned', 'due', '2026-06-30', '2026-05-22T01:00:00.000Z'),
    owed('due in June', 'due', '2026-06-30'),
    owed('due in May', 'due', '2026-05-31'),
    owed('missed in April', 'overdue', '2026-04-30', '2026-05-22T01:00:00.000Z'),
    owed('missed in March', 'overdue', '2026-03-31'),
  ])
  expect(sorted.map(({ name }) => name)).toEqual([
    'missed in March',
    'missed in April',
    'due in May',
    'due in June',
    'planned',
    'planned later',
    'ahead',
    'met',
  ])
})

test('nothing is lost, and sorting again changes nothing', () => {
  const state = fc.constantFrom<ObligationState>('upcoming', 'due', 'met', 'overdue', 'metLate', 'waived')
  const day = fc.constantFrom('2026-03-31', '2026-04-30', '2026-05-31')
  const startsAt = fc.option(fc.constantFrom('2026-05-01T01:00:00Z', '2026-05-09T01:00:00Z'), {
    nil: undefined,
  })
  const obligation = fc.tuple(fc.string(), state, day, startsAt).map((parts) => owed(...parts))
  fc.assert(
    fc.property(fc.array(obligation), (some) => {
      const sorted = byUrgency(some)
      expect(new Set(sorted)).toEqual(new Set(some))
      expect(sorted).toHaveLength(some.length)
      expect(byUrgency(sorted)).toEqual(sorted)
    }),
  )
})
