import fc from 'fast-check'
import type { ActivityState } from './activity'
import {
  decideCapacity,
  decideCheckOut,
  decideHours,
  decideSignUpOpen,
  decideWithdrawal,
  placesOf,
  servedMinutes,
  signUpStanding,
} from './service'

const startsAt = new Date('2026-05-20T02:00:00Z')
const endsAt = new Date('2026-05-20T04:00:00Z')
const at = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000)
const service = {
  kind: 'volunteerService' as const,
  state: 'published' as ActivityState,
  capacity: 2 as number | null,
  startsAt,
  endsAt,
}
const outcome = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'ok' : result.refusal.code

describe('signing up', () => {
  test.each<[ActivityState, string]>([
    ['draft', 'ACTIVITY_NOT_OPEN'],
    ['published', 'ok'],
    ['closed', 'ACTIVITY_CLOSED'],
    ['cancelled', 'ACTIVITY_CANCELLED'],
  ])('of a service that is %s: %s', (state, said) => {
    expect(outcome(decideSignUpOpen({ ...service, state }, at(-1)))).toBe(said)
    expect(outcome(decideWithdrawal({ ...service, state }, 'expected', at(-1)))).toBe(said)
  })

  test('ends with the start, and needs a capacity', () => {
    expect(outcome(decideSignUpOpen(service, at(0)))).toBe('SERVICE_SIGN_UP_OVER')
    expect(outcome(decideSignUpOpen({ ...service, capacity: null }, at(-1)))).toBe('SERVICE_NO_SIGN_UP')
  })

  test('who has checked in already does not withdraw', () => {
    expect(outcome(decideWithdrawal(service, 'present', at(-1)))).toBe('SERVICE_ALREADY_IN')
    expect(outcome(decideWithdrawal(service, null, at(-1)))).toBe('ok')
  })

  test('the third of two places is the first to wait', () => {
    expect(['a', 'b', 'c', 'd', 'x'].map((id) => signUpStanding(['a', 'b', 'c', 'd'], 2, id))).toEqual([
      { hasPlace: true },
      { hasPlace: true },
      { hasPlace: false, waiting: 1 },
      { hasPlace: false, waiting: 2 },
      null,
    ])
  })

  test('whatever the order of sign-ups and withdrawals: never more than the capacity, the list in order', () => {
    const deeds = fc.array(fc.record({ who: fc.nat(7), joins: fc.boolean() }), { maxLength: 60 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), deeds, (capacity, steps) => {
        let inOrder: number[] = []
        for (const { who, joins } of steps) {
          const before = placesOf(inOrder, capacity)
          const rest = inOrder.filter((each) => each !== who)
          inOrder = joins ? (inOrder.includes(who) ? inOrder : [...inOrder, who]) : rest
          const after = placesOf(inOrder, capacity)
          expect(after.placed.length).toBe(Math.min(capacity, inOrder.length))
          expect([...after.placed, ...after.waiting]).toEqual(inOrder)
          // Nobody who keeps their sign-up loses a place, and nobody overtakes.
          expect(
            before.placed.filter((each) => inOrder.includes(each) && !after.placed.includes(each)),
          ).toEqual([])
          const moved = after.placed.filter((each) => !before.placed.includes(each) && each !== who)
          expect(before.waiting.filter((each) => each !== who).slice(0, moved.length)).toEqual(moved)
        }
      }),
    )
  })
})

test.each<[string, ActivityState, number | null, number | null, number, string]>([
  ['raised', 'published', 2, 3, 2, 'ok'],
  ['lowered where places are free', 'published', 5, 3, 3, 'ok'],
  ['lowered below those who have one', 'published', 5, 2, 3, 'SERVICE_CAPACITY_TOO_SMALL'],
  ['given up once published', 'published', 5, null, 0, 'SERVICE_SIGN_UP_FIXED'],
  ['begun once published', 'published', null, 5, 0, 'SERVICE_SIGN_UP_FIXED'],
  ['begun in a draft', 'draft', null, 5, 0, 'ok'],
])('a capacity %s', (_, state, capacity, wanted, placed, said) => {
  expect(outcome(decideCapacity({ state, capacity }, wanted, placed))).toBe(said)
})

describe('hours', () => {
  const line = (source: 'scan' | 'secretary', recorded: number, minutes: number | null = null) => ({
    status: 'present' as const,
    source,
    recordedAt: at(recorded),
    minutes,
  })
  const out = (...[one, now]: [ReturnType<typeof line> | null, number]) => {
    const result = decideCheckOut(service, one, at(now))
    return result.ok ? result.value.minutes : result.refusal.code
  }

  test('run from one’s check-in to now, within the service', () => {
    expect(out(line('scan', 10), 70)).toBe(60)
    expect(out(line('scan', -20), 70)).toBe(70)
    expect(out(line('scan', 10), 700)).toBe(110)
  })

  test('run from the start where the organiser ticked, who says that one came and not when', () => {
    expect(out(line('secretary', 60), 70)).toBe(70)
  })

  test('that are known stand', () => {
    expect(out(line('scan', 10, 33), 70)).toBe(33)
  })

  test('are not given before the start, or to who is not in', () => {
    expect(out(line('scan', -20), -5)).toBe('SERVICE_NOT_BEGUN')
    expect(out(null, 70)).toBe('SERVICE_NOT_CHECKED_IN')
    expect(outcome(decideCheckOut({ ...service, kind: 'themeDay' }, line('scan', 0), at(9)))).toBe(
      'SERVICE_ONLY',
    )
    expect(outcome(decideCheckOut({ ...service, state: 'closed' }, line('scan', 0), at(9)))).toBe(
      'ACTIVITY_CLOSED',
    )
  })

  test('by hand: at most the length, of somebody who came', () => {
    expect(outcome(decideHours(service, 'present', 120))).toBe('ok')
    expect(outcome(decideHours(service, 'present', 121))).toBe('HOURS_BEYOND_ACTIVITY')
    expect(outcome(decideHours(service, 'absent', 60))).toBe('HOURS_NOT_PRESENT')
    expect(outcome(decideHours(service, null, 60))).toBe('ROLL_MEMBER_UNKNOWN')
    expect(outcome(decideHours({ ...service, state: 'cancelled' }, 'present', 60))).toBe('ACTIVITY_CANCELLED')
  })

  test('never exceed the service, whenever one comes and goes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 500 }), fc.integer({ min: 0, max: 5000 }), (came, went) => {
        const minutes = out(line('scan', came), went)
        expect(minutes).toBeGreaterThanOrEqual(0)
        expect(minutes).toBeLessThanOrEqual(120)
      }),
    )
  })

  test('of who did not come are none', () => {
    expect(servedMinutes(service, { status: 'absent', minutes: 60 })).toBe(0)
  })
})
