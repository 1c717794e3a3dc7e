import fc from 'fast-check'
import type { ActivityState } from './activity'
import type { AttendanceStatus } from './attendance'
import { addDays } from './calendar'
import { type Kind, kinds } from './obligation'
import { type SubmissionKind, submissionKinds, type SubmissionState } from './submission'
import {
  measures,
  moves,
  talliesOfActivity,
  talliesOfAttendance,
  talliesOfFinding,
  talliesOfObligation,
  talliesOfSubmission,
  type Tally,
} from './total'

const keyOf = ({ branchId, month, measure, subject }: Tally) => `${branchId}|${month}|${measure}|${subject}`
/** `b1 2022-04 held themeDay +1` */
const line = ({ branchId, month, measure, subject, count }: Tally) =>
  `${branchId} ${month} ${measure} ${subject}`.trim() + ` ${count < 0 ? '' : '+'}${count}`

/** The totals that some tallies make: a count for each cell that is not nought. */
function fold(tallies: readonly Tally[]): Record<string, number> {
  const totals: Record<string, number> = {}
  for (const each of tallies) totals[keyOf(each)] = (totals[keyOf(each)] ?? 0) + each.count
  return Object.fromEntries(Object.entries(totals).filter(([, count]) => count !== 0))
}

describe('what an activity adds', () => {
  const activity = {
    state: 'closed' as const,
    kind: 'studySession' as const,
    // 00:30 on the first of April in Beijing.
    startsAt: new Date('2022-03-31T16:30:00Z'),
    endsAt: new Date('2022-03-31T18:00:00Z'),
    hostBranchIds: ['b1', 'b2'],
    topicIds: ['history', 'series'],
  }

  test('closed: one held for each host, and each topic studied, in its Beijing month', () => {
    expect(talliesOfActivity(activity).map(line)).toEqual([
      'b1 2022-04 held studySession +1',
      'b1 2022-04 studied history +1',
      'b1 2022-04 studied series +1',
      'b2 2022-04 held studySession +1',
      'b2 2022-04 studied history +1',
      'b2 2022-04 studied series +1',
    ])
  })

  test('topics count for study sessions only', () => {
    expect(talliesOfActivity({ ...activity, kind: 'themeDay', hostBranchIds: ['b1'] }).map(line)).toEqual([
      'b1 2022-04 held themeDay +1',
    ])
  })

  test.each(['draft', 'published', 'cancelled'] as const)('%s: nothing', (state) => {
    expect(talliesOfActivity({ ...activity, state })).toEqual([])
    expect(
      talliesOfAttendance({ ...activity, state }, { branchId: 'b1', status: 'present', minutes: null }),
    ).toEqual([])
  })

  test.each<[AttendanceStatus, string[]]>([
    ['present', ['b2 2022-04 expected studySession +1', 'b2 2022-04 present studySession +1']],
    ['absent', ['b2 2022-04 expected studySession +1']],
    ['expected', ['b2 2022-04 expected studySession +1']],
    // Somebody on leave is not expected.
    ['leave', ['b2 2022-04 leave studySession +1']],
  ])('a line of the roll that says %s', (status, expected) => {
    expect(talliesOfAttendance(activity, { branchId: 'b2', status, minutes: null }).map(line)).toEqual(
      expected,
    )
  })
})

describe('the hours of a service', () => {
  const service = {
    state: 'closed' as const,
    kind: 'volunteerService' as const,
    startsAt: new Date('2022-04-12T01:00:00Z'),
    endsAt: new Date('2022-04-12T03:00:00Z'),
  }
  const hours = (minutes: number | null, change: object = {}) =>
    talliesOfAttendance({ ...service, ...change }, { branchId: 'b1', status: 'present', minutes })
      .filter(({ measure }) => measure === 'serviceMinutes')
      .map(({ count }) => count)

  test('are as checked out or entered, else the whole length, a day at most', () => {
    expect([hours(45), hours(null), hours(0)]).toEqual([[45], [120], [0]])
    expect(hours(null, { endsAt: new Date('2022-04-15T03:00:00Z') })).toEqual([1440])
  })

  test('are of services only', () => {
    expect(hours(45, { kind: 'themeDay' })).toEqual([])
  })

  test('are told by the roll: a report of that activity does not tell them again', () => {
    const report = {
      kind: 'serviceReport' as const,
      state: 'approved' as const,
      branchId: 'b1',
      submittedAt: service.endsAt,
      servedOn: '2022-04-12',
      minutes: 90,
      activityId: 'service',
    }
    expect(talliesOfSubmission(report).map(line)).toEqual(['b1 2022-04 serviceReport +1'])
  })
})

describe('what a finding adds', () => {
  // 00:30 on the first of June in Beijing.
  const finding = { branchId: 'b1', foundAt: new Date('2022-05-31T16:30:00Z') }

  test.each(['open', 'rectifying', 'submitted'] as const)('%s: found', (state) => {
    expect(talliesOfFinding({ ...finding, state }).map(line)).toEqual(['b1 2022-06 found +1'])
  })

  test('struck off: both in the month in which it was found', () => {
    expect(talliesOfFinding({ ...finding, state: 'verified' }).map(line)).toEqual([
      'b1 2022-06 found +1',
      'b1 2022-06 verified +1',
    ])
  })
})

describe('what a submission adds', () => {
  const approved = {
    state: 'approved' as const,
    branchId: 'b1',
    submittedAt: new Date('2022-04-30T16:00:00Z'),
    servedOn: '2022-04-23',
    minutes: 90,
    activityId: null,
  }

  test.each<[SubmissionKind, string[]]>([
    ['reflection', ['b1 2022-05 reflection +1']],
    ['serviceReport', ['b1 2022-04 serviceReport +1', 'b1 2022-04 serviceMinutes +90']],
    ['makeup', []],
    ['leave', []],
  ])('an approved %s', (kind, expected) => {
    expect(talliesOfSubmission({ ...approved, kind }).map(line)).toEqual(expected)
  })

  test('only an approved one adds anything', () => {
    for (const kind of submissionKinds) {
      for (const state of ['submitted', 'returned', 'withdrawn'] as const) {
        expect(talliesOfSubmission({ ...approved, kind, state })).toEqual([])
      }
    }
  })
})

describe('what an obligation adds', () => {
  test.each([
    ['2022-06-30', null, null, ['b1 2022-06 owed partyLecture +1']],
    [
      '2022-06-30',
      '2022-02-01',
      null,
      ['b1 2022-06 owed partyLecture +1', 'b1 2022-06 metOnTime partyLecture +1'],
    ],
    [
      '2022-06-30',
      '2022-06-30',
      null,
      ['b1 2022-06 owed partyLecture +1', 'b1 2022-06 metOnTime partyLecture +1'],
    ],
    [
      '2022-06-30',
      '2022-07-01',
      null,
      ['b1 2022-06 owed partyLecture +1', 'b1 2022-06 metLate partyLecture +1'],
    ],
    ['2022-06-30', null, '疫情', []],
    ['2022-06-30', '2022-02-01', '疫情', []],
  ])('due by %s, met on %p, waived for %p', (to, metOn, waivedReason, expected) => {
    const obligation = { kind: 'partyLecture' as const, branchId: 'b1', to, metOn, waivedReason }
    expect(talliesOfObligation(obligation).map(line)).toEqual(expected)
  })
})

const aTally: fc.Arbitrary<Tally> = fc.record({
  branchId: fc.constantFrom('b1', 'b2'),
  month: fc.constantFrom('2022-03', '2022-04'),
  measure: fc.constantFrom(...measures),
  subject: fc.constantFrom('', 'themeDay', 'studySession'),
  count: fc.integer({ min: 0, max: 5 }),
})
const tallies = fc.array(aTally, { maxLength: 20 })

describe('moves', () => {
  test('what was added before is taken away, what is added now is put down', () => {
    const [absent, present] = (['absent', 'present'] as const).map((status) =>
      talliesOfAttendance(
        {
          state: 'closed',
          kind: 'themeDay',
          startsAt: new Date('2022-04-12T01:00:00Z'),
          endsAt: new Date('2022-04-12T03:00:00Z'),
        },
        { branchId: 'b1', status, minutes: null },
      ),
    )
    expect(moves(absent ?? [], present ?? []).map(line)).toEqual(['b1 2022-04 present themeDay +1'])
    expect(moves(present ?? [], absent ?? []).map(line)).toEqual(['b1 2022-04 present themeDay -1'])
  })

  test('lead from the totals before to the totals after', () => {
    fc.assert(
      fc.property(tallies, tallies, (before, after) => {
        expect(fold([...before, ...moves(before, after)])).toEqual(fold(after))
      }),
    )
  })

  test('are one a cell, in the order of their keys, and never nought', () => {
    fc.assert(
      fc.property(tallies, tallies, (before, after) => {
        const keys = moves(before, after).map(keyOf)
        expect(keys).toEqual([...new Set(keys)].sort())
        expect(moves(before, after).every(({ count }) => count !== 0)).toBe(true)
      }),
    )
  })

  test('from anything to itself there are none, and the way back is the way with its sign turned', () => {
    fc.assert(
      fc.property(tallies, tallies, (before, after) => {
        expect(moves(before, [...before].reverse())).toEqual([])
        expect(moves(after, before)).toEqual(
          moves(before, after).map((each) => ({ ...each, count: -each.count })),
        )
      }),
    )
  })
})

describe('books that are kept move by move', () => {
  /** Some record of the books in one of its states, and what it adds to the totals there. */
  type Record_ =
    | { record: 'activity'; state: ActivityState; kind: Kind; hosts: string[]; topics: string[]; day: number }
    | {
        record: 'attendance'
        state: ActivityState
        kind: Kind
        branchId: string
        status: AttendanceStatus
        minutes: number | null
        day: number
      }
    | {
        record: 'submission'
        state: SubmissionState
        kind: SubmissionKind
        branchId: string
        day: number
        minutes: number
        activityId: string | null
      }
    | {
        record: 'obligation'
        kind: Kind
        branchId: string
        day: number
        metAfter: number | null
        waived: boolean
      }

  const aBranch = fc.constantFrom('b1', 'b2', 'b3')
  const aDay = fc.nat(120)
  const anActivityState = fc.constantFrom<ActivityState>(
    'draft',
    'published',
    'closed',
    'closed',
    'cancelled',
  )
  const aRecord: fc.Arbitrary<Record_> = fc.oneof(
    fc.record({
      record: fc.constant('activity' as const),
      state: anActivityState,
      kind: fc.constantFrom(...kinds),
      hosts: fc.uniqueArray(aBranch, { minLength: 1 }),
      topics: fc.uniqueArray(fc.constantFrom('history', 'series')),
      day: aDay,
    }),
    fc.record({
      record: fc.constant('attendance' as const),
      state: anActivityState,
      kind: fc.constantFrom(...kinds),
      branchId: aBranch,
      status: fc.constantFrom<AttendanceStatus>('expected', 'present', 'leave', 'absent'),
      minutes: fc.option(fc.nat(600)),
      day: aDay,
    }),
    fc.record({
      record: fc.constant('submission' as const),
      state: fc.constantFrom<SubmissionState>('submitted', 'returned', 'approved', 'approved', 'withdrawn'),
      kind: fc.constantFrom(...submissionKinds),
      branchId: aBranch,
      day: aDay,
      minutes: fc.integer({ min: 10, max: 1440 }),
      activityId: fc.constantFrom('service', null),
    }),
    fc.record({
      record: fc.constant('obligation' as const),
      kind: fc.constantFrom(...kinds),
      branchId: aBranch,
      day: aDay,
      metAfter: fc.option(fc.integer({ min: -30, max: 30 })),
      waived: fc.boolean(),
    }),
  )

  const dayOf = (day: number) => addDays('2022-03-01', day)
  function talliesOf(each: Record_): Tally[] {
    const startsAt = new Date(`${dayOf(each.day)}T00:00:00+08:00`)
    switch (each.record) {
      case 'activity':
        return talliesOfActivity({ ...each, startsAt, hostBranchIds: each.hosts, topicIds: each.topics })
      case 'attendance':
        return talliesOfAttendance(
          { ...each, startsAt, endsAt: new Date(startsAt.getTime() + 5_400_000) },
          each,
        )
      case 'submission':
        return talliesOfSubmission({ ...each, submittedAt: startsAt, servedOn: null })
      case 'obligation':
        return talliesOfObligation({
          ...each,
          to: dayOf(each.day),
          metOn: each.metAfter === null ? null : dayOf(each.day + 60 + each.metAfter),
          waivedReason: each.waived ? '疫情' : null,
        })
    }
  }

  /** For each of up to eight records, the states that it goes through, and an order in which that happens. */
  const aHistory = fc
    .array(fc.array(aRecord, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 })
    .chain((courses) => {
      const turns = courses.flatMap((course, at) => course.map(() => at))
      const anOrder = fc.shuffledSubarray([...turns.keys()], { minLength: turns.length })
      return fc.record({
        courses: fc.constant(courses),
        orders: fc
          .tuple(anOrder, anOrder)
          .map((both) => both.map((order) => order.map((at) => turns[at] ?? 0))),
      })
    })

  test('are right after any history, in whatever order it happened', () => {
    fc.assert(
      fc.property(aHistory, ({ courses, orders }) => {
        const recounted = fold(courses.flatMap((course) => talliesOf(course.at(-1)!)))
        for (const order of orders) {
          const step = courses.map(() => 0)
          const books: Tally[] = []
          for (const at of order) {
            const before = courses[at]?.[(step[at] ?? 0) - 1]
            const after = courses[at]?.[step[at] ?? 0]
            step[at] = (step[at] ?? 0) + 1
            books.push(...moves(before ? talliesOf(before) : [], after ? talliesOf(after) : []))
          }
          expect(fold(books)).toEqual(recounted)
        }
      }),
      { numRuns: 60 },
    )
  })
})
