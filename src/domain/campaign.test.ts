import fc from 'fast-check'
import {
  areRecordsFrozen,
  areRulesFrozen,
  type CampaignState,
  campaignStates,
  decideAnnounce,
  decideNominate,
  decideStepBack,
  decideVerdicts,
  fiveStarSince,
  isCandidate,
  mostFiveStars,
  type Stars,
  starsGiven,
} from './campaign'
import { appraisalGrades } from './star'

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? null : result.refusal?.code

test('the rules settle first, then what the stars are made of', () => {
  const frozen = [null, ...campaignStates].map((state) => [
    state,
    areRulesFrozen(state),
    areRecordsFrozen(state),
  ])
  expect(frozen).toEqual([
    [null, false, false],
    ['withdrawn', false, false],
    ['opened', true, false],
    ['computed', true, true],
    ['confirmed', true, true],
    ['noticed', true, true],
    ['published', true, true],
  ])
})

test('back is to any state before, and never from what is published', () => {
  const pairs = campaignStates.flatMap((from) =>
    campaignStates.map((to): [CampaignState, CampaignState] => [from, to]),
  )
  const possible = pairs.filter(([from, to]) => decideStepBack(from, to).ok)
  expect(possible).toEqual(
    pairs.filter(
      ([from, to]) => from !== 'published' && campaignStates.indexOf(to) < campaignStates.indexOf(from),
    ),
  )
})

test.each([
  [5, '优秀', true],
  [5, '合格', false],
  [5, null, false],
  [4, '优秀', false],
] as const)('%d stars with %s: may be nominated %s', (stars, grade, may) => {
  expect(isCandidate({ stars, grade })).toBe(may)
})

test('the fifth star is for whom the committee confirmed; the others are as computed', () => {
  for (const stars of [1, 2, 3, 4] as const) {
    expect([starsGiven({ stars }, false), starsGiven({ stars }, true)]).toEqual([stars, stars])
  }
  expect([starsGiven({ stars: 5 }, false), starsGiven({ stars: 5 }, true)]).toEqual([4, 5])
})

test.each([
  [0, 100, null],
  [15, 100, 15],
  [15, 99, 14],
  [1, 50, 0],
])('%d %% of %d members: %p', (fiveStarPercent, rated, most) => {
  expect(mostFiveStars({ fiveStarPercent }, rated)).toBe(most)
})

test('a notice ends when its working days are over, or later, within sixty days', () => {
  const on = (until: string | null) =>
    decideAnnounce('confirmed', { until, earliest: '2026-12-07', today: '2026-11-30' })
  expect(on(null)).toEqual({ ok: true, value: { to: '2026-12-07' } })
  expect(on('2027-01-29')).toEqual({ ok: true, value: { to: '2027-01-29' } })
  expect([on('2026-12-06'), on('2027-01-30')].map(codeOf)).toEqual(['CAMPAIGN_NOTICE', 'CAMPAIGN_NOTICE'])
})

const someMembers = fc.uniqueArray(
  fc.record({
    memberId: fc.integer({ min: 1, max: 40 }).map((number) => `m${number}`),
    branchId: fc.constant('a'),
    stars: fc.constantFrom(1, 2, 3, 4, 5),
    grade: fc.constantFrom(null, ...appraisalGrades),
  }),
  { selector: ({ memberId }) => memberId, maxLength: 20 },
)

test('whoever is kept as nominated had the points and 优秀', () => {
  const some = someMembers.chain((members) =>
    fc.record({
      members: fc.constant(members),
      said: fc
        .shuffledSubarray(members)
        .chain((chosen) =>
          fc.tuple(
            ...chosen.map(({ memberId }) => fc.boolean().map((isNominated) => ({ memberId, isNominated }))),
          ),
        ),
    }),
  )
  fc.assert(
    fc.property(some, ({ members, said }) => {
      const nominations = said.map((each) => ({ ...each, reason: each.isNominated ? '' : '材料不全' }))
      const candidates = members.filter(isCandidate).map(({ memberId }) => memberId)
      const isWhole =
        nominations.length === candidates.length &&
        nominations.every(({ memberId }) => candidates.includes(memberId))
      expect(decideNominate('computed', nominations, members).ok).toBe(isWhole)
    }),
  )
})

test('no order of decisions gives more five stars than the quota', () => {
  const aStep = fc.record({ member: fc.nat(9), isConfirmed: fc.boolean() })
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 40 }), fc.nat(10), (steps, most) => {
      const verdicts = new Map<string, 'confirmed' | 'declined' | null>(
        Array.from({ length: 10 }, (_, index) => [`m${index}`, null]),
      )
      for (const { member, isConfirmed } of steps) {
        const decision = {
          memberId: `m${member}`,
          verdict: isConfirmed ? ('confirmed' as const) : ('declined' as const),
          reason: isConfirmed ? '' : '材料不全',
        }
        const nominees = [...verdicts].map(([memberId, verdict]) => ({ memberId, verdict }))
        const decided = decideVerdicts('computed', [decision], nominees, { most, byId: 'officer' })
        if (decided.ok) verdicts.set(decision.memberId, decision.verdict)
        else expect(codeOf(decided)).toBe('CAMPAIGN_QUOTA')
        const confirmed = [...verdicts.values()].filter((verdict) => verdict === 'confirmed').length
        expect(confirmed).toBeLessThanOrEqual(most)
      }
    }),
  )
})

test.each<[string, Stars[], number | null]>([
  ['nothing is published', [], null],
  ['four stars', [4], null],
  ['five from the first list on', [5], 0],
  ['five by a correction', [3, 4, 5], 2],
  ['taken back', [5, 4], null],
  ['taken back and named anew', [5, 4, 5], 2],
])('since when somebody is five-star: %s', (_, stars, since) => {
  expect(fiveStarSince(stars.map((each, at) => ({ stars: each, at })))).toBe(since)
})
