import {
  type ActivityPlan,
  type ActivityState,
  decideCancel,
  decideChange,
  decideClose,
  decideKeep,
  decidePlan,
  decidePublish,
  phaseOf,
  type PlanningGroup,
} from './activity'

const starts = new Date('2022-04-12T01:00:00Z')
const ends = new Date('2022-04-12T03:00:00Z')
const after = (date: Date, milliseconds: number) => new Date(date.getTime() + milliseconds)
const states: ActivityState[] = ['draft', 'published', 'closed', 'cancelled']

describe('a plan', () => {
  const plan: ActivityPlan = {
    kind: 'themeDay',
    startsAt: starts,
    endsAt: ends,
    hostBranchIds: ['b1', 'b2'],
    expectedMemberIds: ['m1', 'm2'],
    countsOn: null,
    capacity: null,
    frontLine: false,
  }
  const members = new Set(['m1', 'm2', 'm3'])
  const decide = (change: Partial<ActivityPlan>) => decidePlan({ ...plan, ...change }, null, members)

  test('that says all it must stands, and counts on the day on which it is held', () => {
    expect(decide({})).toEqual({ ok: true, value: { heldOn: '2022-04-12', countsOn: '2022-04-12' } })
  })

  test('is held on the Beijing day on which it begins', () => {
    const night = { startsAt: new Date('2022-03-31T16:30:00Z'), endsAt: new Date('2022-03-31T18:00:00Z') }
    expect(decide(night)).toMatchObject({ value: { heldOn: '2022-04-01' } })
  })

  test('may make good an earlier period, or name its own day', () => {
    expect(decide({ countsOn: '2022-03-31' })).toMatchObject({
      value: { heldOn: '2022-04-12', countsOn: '2022-03-31' },
    })
    expect(decide({ countsOn: '2022-04-12' })).toMatchObject({ ok: true })
  })

  test('may expect nobody yet: it is publishing that asks for somebody', () => {
    expect(decide({ expectedMemberIds: [] })).toMatchObject({ ok: true })
  })

  test.each<[Partial<ActivityPlan>, string, string]>([
    [{ hostBranchIds: [] }, 'ACTIVITY_NO_HOST', 'hostBranchIds'],
    [{ endsAt: starts }, 'ACTIVITY_ENDS_BEFORE_START', 'endsAt'],
    [{ endsAt: after(starts, -1) }, 'ACTIVITY_ENDS_BEFORE_START', 'endsAt'],
    [{ endsAt: after(starts, 14 * 86_400_000 + 1) }, 'ACTIVITY_TOO_LONG', 'endsAt'],
    [{ expectedMemberIds: ['m1', 'stranger'] }, 'ACTIVITY_GUEST_UNKNOWN', 'expectedMemberIds'],
    [{ countsOn: '2022-04-13' }, 'ACTIVITY_COUNTS_FOR_FUTURE', 'countsOn'],
    [{ capacity: 2 }, 'SERVICE_ONLY', 'capacity'],
    [{ frontLine: true }, 'SERVICE_ONLY', 'frontLine'],
    [{ kind: 'volunteerService', capacity: 2 }, 'SERVICE_BY_SIGN_UP', 'expectedMemberIds'],
  ])('with %j is refused: %s', (change, code, field) => {
    expect(decide(change)).toMatchObject({ ok: false, refusal: { code, field } })
  })

  const party = { kind: 'party', branchId: 'b1' } as const
  const youth = { kind: 'youth', branchId: 'b1' } as const

  test.each<[ActivityPlan['kind'], string[], PlanningGroup | null, string | null]>([
    ['themeDay', ['b1', 'b2'], null, null],
    ['themeDay', ['b1'], party, 'ACTIVITY_GROUP_OTHER'],
    ['groupMeeting', ['b1'], party, null],
    ['groupMeeting', ['b1'], null, 'ACTIVITY_GROUP_MISSING'],
    ['groupMeeting', ['b1'], youth, 'ACTIVITY_GROUP_OTHER'],
    ['groupMeeting', ['b2'], party, 'ACTIVITY_GROUP_ALONE'],
    ['groupMeeting', ['b1', 'b2'], party, 'ACTIVITY_GROUP_ALONE'],
    ['groupMeeting', [], party, 'ACTIVITY_GROUP_ALONE'],
    ['youthStudy', ['b1'], youth, null],
    ['youthStudy', ['b1'], party, 'ACTIVITY_GROUP_OTHER'],
    ['youthForum', [], null, null],
    ['youthForum', ['b1'], null, 'ACTIVITY_BY_COMMITTEE'],
    ['youthForum', [], youth, 'ACTIVITY_GROUP_OTHER'],
    ['secretaryDebrief', [], null, null],
  ])('of a %s by %j for the group %j: %p', (kind, hostBranchIds, group, code) => {
    const decided = decidePlan({ ...plan, kind, hostBranchIds }, group, members)
    expect(decided.ok ? null : decided.refusal.code).toBe(code)
  })

  test('may last as long as fourteen days', () => {
    expect(decide({ endsAt: after(starts, 14 * 86_400_000) })).toMatchObject({ ok: true })
  })
})

/** What a decision says of each state: the state that follows, or why not. */
const outcome = (result: { ok: true; value: unknown } | { ok: false; refusal: { code: string } }) =>
  result.ok ? result.value : result.refusal.code

describe.each<[string, (state: ActivityState) => unknown, Record<ActivityState, unknown>]>([
  [
    'publishing',
    (state) => outcome(decidePublish({ state, expected: 1, capacity: null })),
    {
      draft: 'published',
      published: 'published',
      closed: 'ACTIVITY_CLOSED',
      cancelled: 'ACTIVITY_CANCELLED',
    },
  ],
  [
    'publishing with nobody expected',
    (state) => outcome(decidePublish({ state, expected: 0, capacity: null })),
    {
      draft: 'ACTIVITY_NOBODY_EXPECTED',
      published: 'published',
      closed: 'ACTIVITY_CLOSED',
      cancelled: 'ACTIVITY_CANCELLED',
    },
  ],
  [
    'closing once it has begun',
    (state) => outcome(decideClose({ state, startsAt: starts }, starts)),
    { draft: 'ACTIVITY_NOT_OPEN', published: 'closed', closed: 'closed', cancelled: 'ACTIVITY_CANCELLED' },
  ],
  [
    'closing before it has begun',
    (state) => outcome(decideClose({ state, startsAt: starts }, after(starts, -1))),
    {
      draft: 'ACTIVITY_NOT_OPEN',
      published: 'ACTIVITY_NOT_BEGUN',
      closed: 'closed',
      cancelled: 'ACTIVITY_CANCELLED',
    },
  ],
  [
    'cancelling',
    (state) => outcome(decideCancel(state)),
    { draft: 'cancelled', published: 'cancelled', closed: 'cancelled', cancelled: 'cancelled' },
  ],
  [
    'recording something of it',
    (state) => outcome(decideKeep(state)),
    { draft: 'ACTIVITY_NOT_OPEN', published: null, closed: null, cancelled: 'ACTIVITY_CANCELLED' },
  ],
  [
    'changing the plan',
    (state) => outcome(decideChange(state)),
    { draft: null, published: null, closed: 'ACTIVITY_CLOSED', cancelled: 'ACTIVITY_CANCELLED' },
  ],
])('%s', (_, decide, expected) => {
  test.each(states)('when it is %s', (state) => {
    expect(decide(state)).toBe(expected[state])
  })
})

describe('how an activity looks', () => {
  test.each([
    [after(starts, -1), 'upcoming'],
    [starts, 'underWay'],
    [ends, 'underWay'],
    [after(ends, 1), 'over'],
  ])('published, at %p: %s', (now, phase) => {
    expect(phaseOf({ state: 'published', startsAt: starts, endsAt: ends }, now)).toBe(phase)
  })

  test.each(['draft', 'closed', 'cancelled'] as const)('%s looks so at any time', (state) => {
    for (const now of [after(starts, -1), starts, after(ends, 1)]) {
      expect(phaseOf({ state, startsAt: starts, endsAt: ends }, now)).toBe(state)
    }
  })
})
