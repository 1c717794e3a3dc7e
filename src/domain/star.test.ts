import fc from 'fast-check'
import { type Kind, kinds, ruleOf } from './obligation'
import { defaultSettings, type Settings } from './settings'
import {
  appraisalGrades,
  type Gathering,
  rate,
  type ServiceReport,
  type StarFacts,
  type StarPartKey,
  type StarRating,
  type StarSource,
} from './star'

const defaults = defaultSettings.star
const nothing: StarFacts = {
  belongs: [{ from: '2000-01-01', to: null }],
  exempt: [],
  gatherings: [],
  reflections: [],
  serviceReports: [],
  bonuses: [],
  appraisal: null,
  veto: null,
}

let made = 0
const source = (): StarSource => ({ id: `s${++made}`, title: '一条记录', on: '2022-04-12', by: '陈明' })
const gathering = (kind: Kind, status: Gathering['status'] = 'present'): Gathering => ({
  ...source(),
  kind,
  status,
})
const service = (activityId: string | null = null): ServiceReport => ({
  ...source(),
  activityId,
})
const bonus = (points: number) => ({ ...source(), points })
const appraisal = (grade: (typeof appraisalGrades)[number]) => ({ ...source(), grade })
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)

const JULY = '2022-07-01'
const rateOn = (today: string, facts: Partial<StarFacts>, settings: Partial<Settings['star']> = {}) =>
  rate({ ...nothing, ...facts }, { ...defaults, ...settings }, 2022, today)
const part = (rating: StarRating, key: StarPartKey) => rating.parts.find((each) => each.key === key)!

describe('what each part is worth', () => {
  test('on New Year’s Day nothing is owed, and what nobody owes everybody has earned', () => {
    const rating = rateOn('2022-01-01', {})
    expect(rating.parts.map(({ key, points, done, owed }) => [key, points, done, owed])).toEqual([
      ['organizationalLife', 25, 0, 0],
      ['reflection', 15, 0, 0],
      ['politicalBirthday', 5, 0, 0],
      ['volunteerService', 15, 0, 0],
      ['appraisal', 0, 0, null],
      ['bonus', 0, 0, null],
    ])
    expect(rating).toMatchObject({ score: 60, stars: 2 })
  })

  test.each([
    // today, reflections owed, services owed: with each full month.
    ['2022-01-31', 0, 0],
    ['2022-02-01', 0, 1],
    ['2022-02-28', 0, 1],
    ['2022-03-01', 1, 2],
    ['2022-07-01', 3, 6],
    ['2022-12-31', 5, 11],
    ['2023-01-01', 6, 12],
    ['2025-06-01', 6, 12],
    ['2021-12-31', 0, 0],
  ])('by %s %d reflections and %d services are owed', (today, reflections, services) => {
    const rating = rateOn(today, {})
    expect(part(rating, 'reflection').owed).toBe(reflections)
    expect(part(rating, 'volunteerService').owed).toBe(services)
  })

  test('half of what is owed is half the points; more than all of it is all', () => {
    const worth = (count: number) =>
      part(rateOn(JULY, { serviceReports: times(count, service) }), 'volunteerService').points
    expect([0, 1, 2, 3, 6, 7, 60].map(worth)).toEqual([0, 2.5, 5, 7.5, 15, 15, 15])
  })

  test('the tenth essay earns nothing', () => {
    const score = (count: number) => rateOn(JULY, { reflections: times(count, source) }).score
    expect(score(10)).toBe(score(9))
    expect(score(3)).toBe(score(9))
  })

  test('gatherings count present of expected; leave leaves the denominator', () => {
    const of = (...statuses: Gathering['status'][]) => {
      const rating = rateOn(JULY, { gatherings: statuses.map((status) => gathering('themeDay', status)) })
      const { points, done, owed } = part(rating, 'organizationalLife')
      return [points, done, owed]
    }
    expect(of('present', 'present', 'absent', 'absent')).toEqual([12.5, 2, 4])
    expect(of('present', 'present', 'leave', 'absent')).toEqual([16.67, 2, 3])
    expect(of('present', 'leave')).toEqual([25, 1, 1])
    expect(of('leave')).toEqual([25, 0, 0])
    expect(of('absent')).toEqual([0, 0, 1])
    expect(of('expected')).toEqual([0, 0, 1])
  })

  test.each(kinds)('%s counts for the part of its rule only', (kind) => {
    const rating = rateOn(JULY, { gatherings: [gathering(kind, 'absent'), gathering(kind)] })
    const counted = rating.parts.filter(({ sources }) => sources.length > 0).map(({ key }) => key)
    const expected = {
      politicalBirthday: ['politicalBirthday'],
      volunteerService: ['volunteerService'],
      other: ruleOf(kind).organizationalLife ? ['organizationalLife'] : [],
    }
    expect(counted).toEqual(
      kind === 'politicalBirthday' || kind === 'volunteerService' ? expected[kind] : expected.other,
    )
  })

  test('a service attended and reported is one service, one reported twice is one', () => {
    const attended = gathering('volunteerService')
    const missed = gathering('volunteerService', 'absent')
    const done = (facts: Partial<StarFacts>) => part(rateOn(JULY, facts), 'volunteerService').done
    expect(done({ gatherings: [attended], serviceReports: [service(attended.id)] })).toBe(1)
    expect(done({ gatherings: [attended], serviceReports: [service(attended.id), service()] })).toBe(2)
    expect(done({ gatherings: [missed], serviceReports: [service(missed.id)] })).toBe(1)
    expect(done({ gatherings: [missed], serviceReports: [service(missed.id), service(missed.id)] })).toBe(1)
    expect(done({ gatherings: [missed] })).toBe(0)
    expect(done({ serviceReports: [service(), service()] })).toBe(2)
  })

  test.each([
    ['优秀', 10],
    ['合格', 8],
    ['基本合格', 5],
    ['不合格', 0],
  ] as const)('the appraisal %s is worth %d', (grade, points) => {
    expect(part(rateOn(JULY, { appraisal: appraisal(grade) }), 'appraisal')).toMatchObject({
      points,
      settled: true,
    })
  })

  test('before the appraisal it is not settled, and earns nothing', () => {
    expect(part(rateOn(JULY, {}), 'appraisal')).toMatchObject({ points: 0, settled: false, sources: [] })
  })

  test('bonuses are capped', () => {
    const points = (...bonuses: number[]) =>
      part(rateOn(JULY, { bonuses: bonuses.map(bonus) }), 'bonus').points
    expect([points(), points(5), points(5, 2.5), points(20, 10), points(20, 10, 1)]).toEqual([
      0, 5, 7.5, 30, 30,
    ])
  })

  test('each point names its sources, with who approved them', () => {
    const birthday = source()
    const essay = source()
    const rating = rateOn(JULY, {
      gatherings: [
        { ...birthday, kind: 'politicalBirthday', status: 'present' },
        gathering('themeDay', 'absent'),
      ],
      reflections: [essay],
    })
    expect(part(rating, 'politicalBirthday').sources).toEqual([birthday])
    expect(part(rating, 'reflection').sources).toEqual([essay])
    expect(part(rating, 'organizationalLife').sources).toEqual([])
  })
})

describe('how many stars', () => {
  /** On New Year's Day the base of 60 is earned; the bonus makes up the rest. */
  const starsAt = (score: number, facts: Partial<StarFacts> = {}) =>
    rateOn('2022-01-01', { bonuses: [bonus(score - 60)], ...facts }, { bonusCap: 100 }).stars

  test.each([
    [100, 5],
    [90, 5],
    [89.99, 4],
    [80, 4],
    [79.99, 3],
    [70, 3],
    [69.99, 2],
    [60, 2],
  ])('%d points give %d', (score, stars) => {
    expect(starsAt(score)).toBe(stars)
  })

  test('below 60 it is one', () => {
    expect(rateOn(JULY, {})).toMatchObject({ score: 30, stars: 1 })
    expect(
      rateOn(JULY, {
        gatherings: [gathering('themeDay', 'absent'), gathering('politicalBirthday', 'absent')],
      }),
    ).toMatchObject({
      score: 0,
      stars: 1,
    })
  })

  test.each([
    ['优秀', 5],
    ['合格', 4],
    ['基本合格', 4],
    ['不合格', 4],
  ] as const)('once appraised, five stars ask for 优秀: %s gives %d', (grade, stars) => {
    expect(starsAt(95, { appraisal: appraisal(grade) })).toBe(stars)
  })

  test('a veto is one star, whatever else there is, and is shown', () => {
    const veto = source()
    const rating = rateOn('2022-01-01', { bonuses: [bonus(30)], appraisal: appraisal('优秀'), veto })
    expect(rating).toMatchObject({ score: 100, stars: 1, veto, next: null })
  })
})

describe('what the next star takes', () => {
  test('the dearest first, and no more than needed', () => {
    // 45 points by July: 60 are wanted; a reflection is worth 5, a service 2.5.
    const rating = rateOn(JULY, { reflections: times(3, source) })
    expect(rating).toMatchObject({ score: 45, stars: 1 })
    expect(rating.next).toEqual({ stars: 2, threshold: 60, steps: [{ key: 'volunteerService', count: 6 }] })
    expect(rateOn(JULY, { reflections: [source()], serviceReports: times(5, service) }).next?.steps).toEqual([
      { key: 'reflection', count: 2 },
      { key: 'volunteerService', count: 1 },
    ])
  })

  test('no steps where none that the member can take is enough', () => {
    const rating = rateOn('2022-01-01', {})
    expect(rating.next).toEqual({ stars: 3, threshold: 70, steps: [] })
  })

  test('nor where all of them end a hundredth short', () => {
    const facts = { reflections: times(3, source), serviceReports: times(7, service), bonuses: [bonus(9.99)] }
    const rating = rateOn('2022-09-01', facts)
    expect(rating).toMatchObject({ score: 64.37, next: { stars: 3, threshold: 70, steps: [] } })
    const all = { ...facts, reflections: times(4, source), serviceReports: times(8, service) }
    expect(rateOn('2022-09-01', all).score).toBe(69.99)
  })

  test('no steps to a fifth star once the appraisal has said otherwise', () => {
    const facts = { appraisal: appraisal('合格'), bonuses: [bonus(30)], reflections: times(3, source) }
    expect(rateOn(JULY, facts).next).toEqual({ stars: 5, threshold: 90, steps: [] })
    expect(rateOn(JULY, { ...facts, serviceReports: times(6, service) })).toMatchObject({
      score: 98,
      stars: 4,
    })
  })

  test('nor once the year is over', () => {
    expect(rateOn('2022-12-31', {}).next).not.toBeNull()
    expect(rateOn('2023-01-01', {}).next).toBeNull()
  })

  test('nothing comes after five', () => {
    expect(rateOn('2022-01-01', { bonuses: [bonus(30)] }).next).toBeNull()
  })
})

// ——— Whatever a year holds ———

const anId = fc.integer({ min: 1, max: 30 }).map((number) => `activity${number}`)
const aSource = (id: fc.Arbitrary<string>): fc.Arbitrary<StarSource> =>
  fc.record({
    id,
    title: fc.constant('一条记录'),
    on: fc.constant('2022-04-12'),
    by: fc.constantFrom(null, '陈明'),
  })
const aRecord = aSource(fc.uuid())
const aGathering: fc.Arbitrary<Gathering> = fc
  .tuple(aSource(anId), fc.constantFrom(...kinds), fc.constantFrom('expected', 'present', 'leave', 'absent'))
  .map(([of, kind, status]) => ({ ...of, kind, status }))
const aServiceReport: fc.Arbitrary<ServiceReport> = fc
  .tuple(aRecord, fc.option(anId))
  .map(([of, activityId]) => ({ ...of, activityId }))
const aBonus = fc
  .tuple(aRecord, fc.integer({ min: 0, max: 1500 }))
  .map(([of, cents]) => ({ ...of, points: cents / 100 }))
const someFacts: fc.Arbitrary<StarFacts> = fc.record({
  belongs: fc.constant(nothing.belongs),
  exempt: fc.constant(nothing.exempt),
  gatherings: fc.uniqueArray(aGathering, { maxLength: 20, selector: ({ id }) => id }),
  reflections: fc.array(aRecord, { maxLength: 9 }),
  serviceReports: fc.array(aServiceReport, { maxLength: 15 }),
  bonuses: fc.array(aBonus, { maxLength: 4 }),
  appraisal: fc.option(
    fc.tuple(aRecord, fc.constantFrom(...appraisalGrades)).map(([of, grade]) => ({ ...of, grade })),
  ),
  veto: fc.option(aRecord, { freq: 10 }),
})
const aDay = fc.constantFrom(
  '2022-01-15',
  '2022-03-01',
  '2022-04-12',
  '2022-08-01',
  '2022-12-31',
  '2023-02-01',
)
const aWeight = fc.integer({ min: 0, max: 4000 }).map((cents) => cents / 100)
const someSettings: fc.Arbitrary<Settings['star']> = fc.oneof(
  fc.constant(defaults),
  fc.record({
    organizationalLife: aWeight,
    reflection: aWeight,
    politicalBirthday: aWeight,
    volunteerService: aWeight,
    appraisal: aWeight,
    bonusCap: aWeight,
    reflectionsPerYear: fc.nat(24),
    servicesPerYear: fc.nat(24),
    thresholds: fc.constantFrom<Settings['star']['thresholds']>([90, 80, 70, 60], [45.5, 33.33, 20.01, 5]),
    fiveStarPercent: fc.constant(0),
    noticeWorkdays: fc.constant(5),
    honourPoints: fc.constant(defaults.honourPoints),
  }),
)
const aYear = fc.record({ facts: someFacts, settings: someSettings, today: aDay })
const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length })

/** One more thing that was approved, or an absence that was excused or made up. */
const anApproval = (facts: StarFacts): fc.Arbitrary<StarFacts> => {
  const fresh = (made: Gathering): Gathering => ({ ...made, id: `fresh ${made.id}` })
  const turned = (status: Gathering['status']) =>
    fc.nat(Math.max(0, facts.gatherings.length - 1)).map((at) => ({
      ...facts,
      gatherings: facts.gatherings.map((each, index) =>
        index === at && each.status !== 'present' ? { ...each, status } : each,
      ),
    }))
  return fc.oneof(
    aRecord.map((each) => ({ ...facts, reflections: [...facts.reflections, each] })),
    aServiceReport.map((each) => ({ ...facts, serviceReports: [...facts.serviceReports, each] })),
    aGathering.map((each) => ({
      ...facts,
      gatherings: [...facts.gatherings, { ...fresh(each), status: 'present' as const }],
    })),
    aBonus.map((each) => ({ ...facts, bonuses: [...facts.bonuses, each] })),
    turned('present'),
    turned('leave'),
  )
}

describe('whatever a year holds', () => {
  test('the parts add up to the score, to the hundredth, and none is above what is possible', () => {
    fc.assert(
      fc.property(aYear, ({ facts, settings, today }) => {
        const { score, parts } = rate(facts, settings, 2022, today)
        const cents = parts.map(({ points }) => Math.round(points * 100))
        expect(cents.reduce((sum, each) => sum + each, 0)).toBe(Math.round(score * 100))
        for (const { points, possible } of parts) {
          expect(points).toBe(Math.round(points * 100) / 100)
          expect(points).toBeGreaterThanOrEqual(0)
          expect(points).toBeLessThanOrEqual(possible)
        }
      }),
    )
  })

  test('something approved never lowers the score or the stars', () => {
    const aStep = aYear.chain(({ facts, settings, today }) =>
      fc.record({
        facts: fc.constant(facts),
        more: anApproval(facts),
        settings: fc.constant(settings),
        today: fc.constant(today),
      }),
    )
    fc.assert(
      fc.property(aStep, ({ facts, more, settings, today }) => {
        const before = rate(facts, settings, 2022, today)
        const after = rate(more, settings, 2022, today)
        expect(after.score).toBeGreaterThanOrEqual(before.score)
        expect(after.stars).toBeGreaterThanOrEqual(before.stars)
      }),
      { numRuns: 500 },
    )
  })

  test('no order of approvals gives another rating', () => {
    const inTwoOrders = aYear.chain(({ facts, settings, today }) =>
      fc.record({
        facts: fc.constant(facts),
        other: fc.record({
          gatherings: shuffled(facts.gatherings),
          reflections: shuffled(facts.reflections),
          serviceReports: shuffled(facts.serviceReports),
          bonuses: shuffled(facts.bonuses),
        }),
        settings: fc.constant(settings),
        today: fc.constant(today),
      }),
    )
    const withoutSources = ({ parts, ...rating }: StarRating) => ({
      ...rating,
      parts: parts.map(({ sources, missed, ...rest }) => ({
        ...rest,
        ...{ sources: sources.length, missed: missed.length },
      })),
    })
    fc.assert(
      fc.property(inTwoOrders, ({ facts, other, settings, today }) => {
        expect(withoutSources(rate({ ...facts, ...other }, settings, 2022, today))).toEqual(
          withoutSources(rate(facts, settings, 2022, today)),
        )
      }),
    )
  })

  test('a veto is always one star', () => {
    fc.assert(
      fc.property(aYear, aRecord, ({ facts, settings, today }, veto) => {
        expect(rate({ ...facts, veto }, settings, 2022, today)).toMatchObject({ stars: 1, next: null })
      }),
    )
  })

  test('five stars are never given to somebody appraised otherwise than 优秀', () => {
    fc.assert(
      fc.property(aYear, ({ facts, settings, today }) => {
        fc.pre(facts.appraisal !== null && facts.appraisal.grade !== '优秀')
        expect(rate(facts, settings, 2022, today).stars).toBeLessThan(5)
      }),
    )
  })

  const carriedOut = (facts: StarFacts, reflections: number, services: number): StarFacts => ({
    ...facts,
    reflections: [...facts.reflections, ...times(reflections, source)],
    serviceReports: [...facts.serviceReports, ...times(services, () => service())],
  })

  test('the plan for the next star, carried out, gives it; no plan means that none would', () => {
    fc.assert(
      fc.property(aYear, ({ facts, settings, today }) => {
        const { score, stars, parts, next } = rate(facts, settings, 2022, today)
        if (next === null) {
          expect(stars === 5 || facts.veto !== null || today > '2022-12-31').toBe(true)
          return
        }
        expect(next.stars).toBe(stars + 1)
        const count = (key: StarPartKey) => next.steps.find((step) => step.key === key)?.count ?? 0
        const planned = [count('reflection'), count('volunteerService')] as const
        if (next.steps.length > 0) {
          const after = rate(carriedOut(facts, ...planned), settings, 2022, today)
          expect(after.score).toBeGreaterThanOrEqual(next.threshold)
          expect(after.stars).toBeGreaterThanOrEqual(next.stars)
          expect(score).toBeLessThan(next.threshold)
          expect(next.steps.every((step) => step.count > 0)).toBe(true)
        }
        // Nor does anything shorter: every smaller plan falls short.
        const room = (key: StarPartKey) => {
          const { owed, done } = parts.find((each) => each.key === key)!
          return Math.max(0, (owed ?? 0) - done)
        }
        const fewest = next.steps.length > 0 ? planned[0] + planned[1] : Infinity
        for (let reflections = 0; reflections <= room('reflection'); reflections++) {
          for (let services = 0; services <= room('volunteerService'); services++) {
            if (reflections + services >= fewest) continue
            const short = rate(carriedOut(facts, reflections, services), settings, 2022, today)
            expect(short.stars).toBeLessThan(next.stars)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('exempt and come during the year', () => {
  const owedOn = (today: string, facts: Partial<StarFacts>) => {
    const rating = rateOn(today, facts)
    return [part(rating, 'reflection').owed, part(rating, 'volunteerService').owed]
  }
  const span = (from: string, to: string | null) => ({ from, to })

  test.each<[string, Partial<StarFacts>, [number, number]]>([
    ['all year', {}, [3, 6]],
    ['exempt all the time', { exempt: [span('2021-05-01', null)] }, [0, 0]],
    ['exempt for two whole months', { exempt: [span('2022-02-01', '2022-03-31')] }, [2, 4]],
    ['exempt for two halves of a month', { exempt: [span('2022-02-15', '2022-03-15')] }, [3, 6]],
    [
      'exempt for a month by two decisions',
      { exempt: [span('2022-02-11', '2022-02-28'), span('2022-01-20', '2022-02-10')] },
      [2, 5],
    ],
    ['here since the middle of April', { belongs: [span('2022-04-15', null)] }, [1, 3]],
    ['here since this month', { belongs: [span('2022-07-01', null)] }, [0, 0]],
    ['gone in March', { belongs: [span('2010-01-01', '2022-03-02')] }, [1, 3]],
    [
      'moved between branches',
      { belongs: [span('2010-01-01', '2022-03-02'), span('2022-03-03', null)] },
      [3, 6],
    ],
  ])('%s: reflections and services owed by July', (_, facts, owed) => {
    expect(owedOn(JULY, facts)).toEqual(owed)
  })

  test('a gathering within an exemption counts for who came, and is owed by nobody', () => {
    const exempt = [span('2022-04-12', '2022-04-12')]
    const of = (...statuses: Gathering['status'][]) => {
      const rating = rateOn(JULY, {
        exempt,
        gatherings: statuses.map((status) => gathering('themeDay', status)),
      })
      const { done, owed } = part(rating, 'organizationalLife')
      return [done, owed]
    }
    expect(of('absent')).toEqual([0, 0])
    expect(of('present', 'absent')).toEqual([1, 1])
    const later = { ...gathering('themeDay', 'absent'), on: '2022-04-13' }
    expect(part(rateOn(JULY, { exempt, gatherings: [later] }), 'organizationalLife').owed).toBe(1)
  })

  test('an exemption never lowers a rating', () => {
    const aDay = fc
      .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
      .map(({ month, day }) => `2022-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
    const aSpan = fc
      .tuple(aDay, fc.option(aDay))
      .map(([one, other]) =>
        other === null ? span(one, null) : one < other ? span(one, other) : span(other, one),
      )
    const aGathering = fc
      .record({
        kind: fc.constantFrom(...kinds),
        status: fc.constantFrom<Gathering['status']>('present', 'leave', 'absent'),
        on: aDay,
      })
      .map(({ kind, status, on }) => ({ ...gathering(kind, status), on }))
    fc.assert(
      fc.property(
        fc.array(aGathering, { maxLength: 12 }),
        fc.nat(6),
        fc.nat(12),
        fc.array(aSpan, { maxLength: 2 }),
        aSpan,
        fc.uniqueArray(aSpan, { minLength: 1, maxLength: 2 }),
        aDay,
        (gatherings, reflections, services, exempt, more, belongs, today) => {
          const facts = {
            belongs,
            gatherings,
            reflections: times(reflections, source),
            serviceReports: times(services, service),
          }
          const before = rateOn(today, { ...facts, exempt })
          const after = rateOn(today, { ...facts, exempt: [...exempt, more] })
          expect(after.score).toBeGreaterThanOrEqual(before.score)
          expect(after.stars).toBeGreaterThanOrEqual(before.stars)
        },
      ),
    )
  })
})
