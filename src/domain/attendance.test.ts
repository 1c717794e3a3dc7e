import type { ActivityState } from './activity'
import { type AttendanceStatus, decideRecord } from './attendance'

const opensAt = new Date('2022-04-12T00:30:00Z')
const justBefore = new Date(opensAt.getTime() - 1)
const yearsLater = new Date('2024-01-01T00:00:00Z')

const codeOf = (state: ActivityState, status: AttendanceStatus, now: Date) => {
  const result = decideRecord({ state, opensAt }, status, now)
  return result.ok ? 'recorded' : result.refusal.code
}
const statuses: AttendanceStatus[] = ['expected', 'present', 'leave', 'absent']

describe.each<[ActivityState, string | null]>([
  ['draft', 'ACTIVITY_NOT_OPEN'],
  ['cancelled', 'ACTIVITY_CANCELLED'],
  ['published', null],
  ['closed', null],
])('the roll of an activity that is %s', (state, always) => {
  test.each(statuses)('%s, from the opening of check-in on, however late', (status) => {
    expect(codeOf(state, status, opensAt)).toBe(always ?? 'recorded')
    expect(codeOf(state, status, yearsLater)).toBe(always ?? 'recorded')
  })

  test.each([
    ['leave', 'recorded'],
    // Leave that is taken back.
    ['expected', 'recorded'],
    // Nobody has come, and nobody has stayed away, before the doors are open.
    ['present', 'ROLL_TOO_EARLY'],
    ['absent', 'ROLL_TOO_EARLY'],
  ] as const)('%s, before check-in opens: %s', (status, expected) => {
    expect(codeOf(state, status, justBefore)).toBe(always ?? expected)
  })
})
