import fc from 'fast-check'
import { type Month, monthsOf, periodOf } from './calendar'
import { type Kind, kinds } from './obligation'
import { defaultSettings, type Settings } from './settings'
import {
  type BranchScore,
  missed,
  missedSentence,
  monthMark,
  rank,
  type StandingPartKey,
  scoreOf,
  standingParts,
} from './standing'
import { measures, type Tally } from './total'

const defaults = defaultSettings.standing
const firstHalf = periodOf('halfYear', '2022-04-12')
const AFTER = '2022-08-15'

const tally = (measure: Tally['measure'], month: Month, count: number, subject = ''): Tally => ({
  branchId: 'b1',
  month,
  measure,
  subject,
  count,
})
const score = (
  tallies: readonly Tally[],
  today = AFTER,
  memberCount = 20,
  settings: Settings['standing'] = defaults,
) => scoreOf({ branchId: 'b1', memberCount }, tallies, firstHalf, today, settings)
const part = (of: BranchScore, key: StandingPartKey) => of.parts.find((each) => each.key === key)!

/** Twelve things owed, all in time; 120 expected, all present; 30 essays of 20 members in six months. */
const full = [
  ...monthsOf(firstHalf).map((month) => tally('owed', month, 2, 'themeDay')),
  ...monthsOf(firstHalf).map((month) => tally('metOnTime', month, 2, 'themeDay')),
  tally('expected', '2022-03', 120, 'themeDay'),
  tally('present', '2022-03', 120, 'themeDay'),
  tally('reflection', '2022-05', 30),
]

describe('the score of a branch', () => {
  test('everything done is 100, in parts by weight', () => {
    expect(score(full)).toEqual({
      branchId: 'b1',
      score: 100,
      parts: [
        { key: 'obligations', done: 12, of: 12, points: 58.82, possible: 58.82 },
        { key: 'participation', done: 120, of: 120, points: 23.53, possible: 23.53 },
        { key: 'reflections', done: 30, of: 30, points: 17.65, possible: 17.65 },
        { key: 'findings', done: 0, of: 0, points: 0, possible: 0 },
      ],
    })
  })

  test('each part is its share', () => {
    const half = [
      tally('owed', '2022-03', 4, 'themeDay'),
      tally('metOnTime', '2022-03', 2, 'themeDay'),
      tally('metLate', '2022-03', 1, 'themeDay'),
      tally('expected', '2022-03', 10, 'themeDay'),
      tally('present', '2022-03', 5, 'themeDay'),
      tally('leave', '2022-03', 7, 'themeDay'),
      tally('reflection', '2022-03', 15),
    ]
    expect(score(half)).toMatchObject({ score: 50 })
    expect(score(half).parts.map(({ done, of }) => [done, of])).toEqual([
      // What was made good late does not count as in time.
      [2, 4],
      [5, 10],
      [15, 30],
      [0, 0],
    ])
  })

  test('what a check-up found counts by the share of it that is struck off', () => {
    const found = [...full, tally('found', '2022-05', 8), tally('verified', '2022-05', 6)]
    expect(part(score(found), 'findings')).toMatchObject({ done: 6, of: 8, points: 11.25, possible: 15 })
    expect(score(found).score).toBe(96.3)
  })

  test('a part that does not apply leaves its weight to the others', () => {
    const noGatherings = full.filter(({ measure }) => measure !== 'expected' && measure !== 'present')
    expect(score(noGatherings)).toMatchObject({ score: 100 })
    expect(part(score(noGatherings), 'participation')).toMatchObject({ of: 0, points: 0, possible: 0 })
    expect(part(score(noGatherings), 'obligations').possible).toBe(76.92)
  })

  test('a branch of which nothing was asked has no score', () => {
    expect(score([])).toMatchObject({ score: null })
    expect(score([], '2021-12-31')).toMatchObject({ score: null })
    expect(score([], AFTER, 0)).toMatchObject({ score: null })
  })

  test('what lies outside the period does not count', () => {
    const outside = ['2021-12', '2022-07'].flatMap((month) => [
      tally('owed', month, 9, 'themeDay'),
      tally('metOnTime', month, 3, 'themeDay'),
      tally('present', month, 9, 'themeDay'),
      tally('reflection', month, 9),
    ])
    expect(score([...full, ...outside])).toEqual(score(full))
  })

  describe('while the period runs', () => {
    const running = [
      tally('owed', '2022-03', 2, 'themeDay'),
      tally('metOnTime', '2022-03', 1, 'themeDay'),
      tally('owed', '2022-06', 3, 'partyLecture'),
    ]

    test('what falls due later is not owed yet', () => {
      expect(part(score(running, '2022-03-31'), 'obligations')).toMatchObject({ done: 1, of: 2 })
      expect(part(score(running, '2022-05-31'), 'obligations')).toMatchObject({ done: 1, of: 2 })
      expect(part(score(running, '2022-06-01'), 'obligations')).toMatchObject({ done: 1, of: 5 })
    })

    test('but counts once it has been met', () => {
      const early = [...running, tally('metOnTime', '2022-06', 1, 'partyLecture')]
      expect(part(score(early, '2022-03-31'), 'obligations')).toMatchObject({ done: 2, of: 3 })
    })

    test('essays are hoped for by the months that have begun', () => {
      const hopedFor = (today: string) => part(score(running, today), 'reflections').of
      expect(['2022-01-01', '2022-01-31', '2022-02-01', '2022-06-30', AFTER].map(hopedFor)).toEqual([
        5, 5, 10, 30, 30,
      ])
    })
  })
})

// ——— Whatever the books say ———

const months = [...monthsOf(firstHalf), '2021-12', '2022-07']
/** A month of a kind, as books can stand: no more met than owed, no more present than expected. */
const someCells = fc
  .record({
    month: fc.constantFrom(...months),
    kind: fc.constantFrom(...kinds),
    owed: fc.nat(3),
    met: fc.nat(3),
    late: fc.boolean(),
    expected: fc.nat(40),
    present: fc.nat(40),
    reflections: fc.nat(12),
  })
  .map(({ month, kind, owed, met, late, expected, present, reflections }) =>
    [
      tally('owed', month, owed, kind),
      tally(late ? 'metLate' : 'metOnTime', month, Math.min(met, owed), kind),
      tally('expected', month, expected, kind),
      tally('present', month, Math.min(present, expected), kind),
      tally('reflection', month, reflections),
    ].filter(({ count }) => count > 0),
  )
const someBooks = fc
  .uniqueArray(someCells, { maxLength: 8, selector: (cells) => `${cells[0]?.month} ${cells[0]?.subject}` })
  .map((cells) => cells.flat())
const aDay = fc.constantFrom(
  '2021-12-31',
  '2022-01-01',
  '2022-03-31',
  '2022-04-01',
  '2022-06-30',
  '2022-07-01',
  AFTER,
)
const someSettings = fc.oneof(
  fc.constant(defaults),
  fc.record({
    obligations: fc.nat(100),
    participation: fc.nat(100),
    reflections: fc.nat(100),
    findings: fc.nat(100),
    reflectionsPerMemberMonth: fc.constantFrom(0.01, 0.1, 0.25, 1 / 3, 1, 2),
  }),
)
const aCase = fc.record({
  books: someBooks,
  today: aDay,
  memberCount: fc.nat(60),
  settings: someSettings,
})
const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length })

describe('whatever the books say', () => {
  test('a score lies between 0 and 100 and its parts make it up', () => {
    fc.assert(
      fc.property(aCase, ({ books, today, memberCount, settings }) => {
        const { score: made, parts } = score(books, today, memberCount, settings)
        expect(parts.map(({ key }) => key)).toEqual(standingParts)
        for (const { points, possible } of parts) {
          expect(points).toBeGreaterThanOrEqual(0)
          expect(points).toBeLessThanOrEqual(possible)
        }
        if (made === null) return
        expect(made).toBeGreaterThanOrEqual(0)
        expect(made).toBeLessThanOrEqual(100)
        expect(made).toBeCloseTo(
          parts.reduce((sum, { points }) => sum + points, 0),
          0,
        )
        expect(Math.abs(made - parts.reduce((sum, { points }) => sum + points, 0))).toBeLessThanOrEqual(
          0.0501,
        )
      }),
    )
  })

  test('the order of the books does not matter', () => {
    const inTwoOrders = aCase.chain((given) => fc.tuple(fc.constant(given), shuffled(given.books)))
    fc.assert(
      fc.property(inTwoOrders, ([{ books, today, memberCount, settings }, other]) => {
        expect(score(other, today, memberCount, settings)).toEqual(score(books, today, memberCount, settings))
        expect(missed(other, monthsOf(firstHalf), today)).toEqual(missed(books, monthsOf(firstHalf), today))
        expect(missedSentence(other, firstHalf, today)).toBe(missedSentence(books, firstHalf, today))
      }),
    )
  })

  test('a branch k times the size that does as well has the same score', () => {
    const bigger = (books: readonly Tally[], k: number) =>
      books.map((each) =>
        ['expected', 'present', 'leave', 'reflection'].includes(each.measure)
          ? { ...each, count: each.count * k }
          : each,
      )
    fc.assert(
      fc.property(aCase, fc.integer({ min: 2, max: 50 }), ({ books, today, memberCount, settings }, k) => {
        const small = score(books, today, memberCount, settings)
        const big = score(bigger(books, k), today, memberCount * k, settings)
        expect(big.score).toBe(small.score)
        expect(big.parts.map(({ points }) => points)).toEqual(small.parts.map(({ points }) => points))
      }),
    )
  })

  test('volume beyond the full share earns nothing', () => {
    const more = fc.array(
      fc.record({
        measure: fc.constantFrom(...measures),
        month: fc.constantFrom(...months),
        count: fc.nat(500),
      }),
    )
    fc.assert(
      fc.property(more, aDay, (extra, today) => {
        const volume = extra.filter(({ measure }) =>
          ['held', 'studied', 'reflection', 'serviceReport', 'serviceMinutes', 'leave'].includes(measure),
        )
        const piled = [
          ...full,
          ...volume.map(({ measure, month, count }) => tally(measure, month, count, 'themeDay')),
        ]
        expect(score(piled).score).toBe(100)
        expect(score(piled, today).score ?? 0).toBeLessThanOrEqual(100)
      }),
    )
  })

  test('one more thing done in time, one more person present, one more essay never lowers the score', () => {
    fc.assert(
      fc.property(aCase, ({ books, today, memberCount, settings }) => {
        const before = score(books, today, memberCount, settings).score
        const wasOwed = books.find(({ measure }) => measure === 'owed')
        const wasFound = books.find(({ measure }) => measure === 'found')
        const wasExpected = books.find(({ measure }) => measure === 'expected')
        for (const more of [
          wasOwed && { ...wasOwed, measure: 'metOnTime' as const, count: 1 },
          wasExpected && { ...wasExpected, measure: 'present' as const, count: 1 },
          wasFound && { ...wasFound, measure: 'verified' as const, count: 1 },
          tally('reflection', '2022-02', 1),
        ]) {
          if (!more || before === null) continue
          expect(score([...books, more], today, memberCount, settings).score).toBeGreaterThanOrEqual(before)
        }
      }),
    )
  })
})

describe('ranks', () => {
  const scored = (branchId: string, made: number | null): BranchScore => ({
    branchId,
    score: made,
    parts: [],
  })
  const ranks = (scores: readonly BranchScore[]) =>
    rank(scores).map(({ branchId, rank }) => `${rank} ${branchId}`)

  test('ties share a rank, and the next rank counts them all', () => {
    expect(ranks([scored('d', 70), scored('b', 90), scored('c', 90), scored('a', 95)])).toEqual([
      '1 a',
      '2 b',
      '2 c',
      '4 d',
    ])
  })

  test('without a score there is no rank, and the place is the last; 0 is a score', () => {
    expect(ranks([scored('a', null), scored('b', 0), scored('c', 50)])).toEqual(['1 c', '2 b', 'null a'])
  })

  test('of none there are none', () => {
    expect(rank([])).toEqual([])
  })

  const someScores = fc
    .array(fc.option(fc.constantFrom(0, 59.9, 60, 88.8, 100)), { maxLength: 12 })
    .map((all) => all.map((made, at) => scored(`b${String(at).padStart(2, '0')}`, made)))

  test('order of input does not matter, and a rank is one more than the branches ahead', () => {
    const inTwoOrders = someScores.chain((scores) => fc.tuple(fc.constant(scores), shuffled(scores)))
    fc.assert(
      fc.property(inTwoOrders, ([scores, other]) => {
        const ranked = rank(scores)
        expect(rank(other)).toEqual(ranked)
        expect(ranked).toHaveLength(scores.length)
        for (const [at, { score: made, rank: place }] of ranked.entries()) {
          if (made === null) {
            expect(place).toBeNull()
            continue
          }
          const ahead = ranked.slice(0, at).filter((other) => other.score !== made)
          expect(place).toBe(ahead.length + 1)
        }
      }),
    )
  })
})

describe('what a branch missed', () => {
  const owed = (month: Month, kind: Kind) => tally('owed', month, 1, kind)
  const sentence = (tallies: readonly Tally[], today = AFTER) => missedSentence(tallies, firstHalf, today)

  test('is one sentence, earliest first', () => {
    const books = [
      owed('2022-04', 'volunteerService'),
      owed('2022-06', 'partyLecture'),
      owed('2022-03', 'volunteerService'),
      owed('2022-02', 'themeDay'),
      owed('2022-01', 'themeDay'),
      tally('metOnTime', '2022-01', 1, 'themeDay'),
    ]
    expect(sentence(books)).toBe('2 月未开展主题党日；3 月、4 月未开展志愿服务；6 月未开展党课')
  })

  test('made good late is not missed', () => {
    expect(sentence([owed('2022-03', 'themeDay'), tally('metLate', '2022-03', 1, 'themeDay')])).toBe('')
  })

  test('met in another month or by another kind is missed', () => {
    expect(
      sentence([
        owed('2022-03', 'themeDay'),
        tally('metOnTime', '2022-04', 1, 'themeDay'),
        tally('metOnTime', '2022-03', 1, 'studySession'),
      ]),
    ).toBe('3 月未开展主题党日')
  })

  test.each([
    ['2022-03-31', ''],
    ['2022-04-01', '3 月未开展主题党日'],
  ])('is told once the month is over: on %s %j', (today, expected) => {
    expect(sentence([owed('2022-03', 'themeDay')], today)).toBe(expected)
  })

  test('is of the period only', () => {
    expect(sentence([owed('2021-12', 'themeDay'), owed('2022-07', 'themeDay')])).toBe('')
    expect(sentence([])).toBe('')
  })
})

test.each([
  ['2022-03', 2, 2, 0, 'met'],
  ['2022-03', 2, 1, 1, 'late'],
  ['2022-03', 2, 1, 0, 'missed'],
  ['2022-04', 2, 1, 0, 'due'],
  ['2022-05', 2, 0, 0, 'none'],
  ['2022-03', 0, 0, 0, 'none'],
] as const)('in %s, of %i owed %i on time and %i late: %s', (month, owed, onTime, late, mark) => {
  const cell = (measure: 'owed' | 'metOnTime' | 'metLate', count: number) => ({
    branchId: 'a',
    month,
    measure,
    subject: 'themeDay',
    count,
  })
  const tallies = [cell('owed', owed), cell('metOnTime', onTime), cell('metLate', late)]
  expect(monthMark(tallies, month, '2022-04-10')).toBe(mark)
})
