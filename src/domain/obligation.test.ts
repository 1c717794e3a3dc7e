import fc from 'fast-check'
import { addDays, cadences, isWithin, periodOf } from './calendar'
import {
  activityKinds,
  branchActivityKinds,
  decideWaive,
  type Gathering,
  hasMinimum,
  holderOf,
  type Kind,
  kinds,
  metOn,
  obligationState,
  ruleOf,
} from './obligation'

const aDate = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days))

describe('the rule table', () => {
  // The table of the domain page: kind, screen name, who owes it, how often a serving branch does.
  const table = [
    ['politicalBirthday', '政治生日', 'branch', 'month'],
    ['volunteerService', '志愿服务', 'branch', 'month'],
    ['themeDay', '主题党日', 'branch', 'month'],
    ['branchAssembly', '支部党员大会', 'branch', 'quarter'],
    ['branchCommitteeMeeting', '支委会', 'branchWithCommittee', 'month'],
    ['groupMeeting', '党小组会', 'partyGroup', 'month'],
    ['partyLecture', '党课', 'branch', 'halfYear'],
    ['studySession', '学习研讨', 'branch', 'month'],
    ['integrityEducation', '廉政教育', 'branch', 'halfYear'],
    ['integrityTalk', '廉政谈话', 'talkPair', 'halfYear'],
    ['youthStudy', '青年理论学习', 'youthGroup', 'month'],
    ['youthForum', '青年讲坛', 'committee', 'quarter'],
    ['secretaryConference', '支部书记联席会', 'committee', 'quarter'],
    ['secretaryDebrief', '书记述职评议', 'secretary', 'year'],
    ['organizationalLife', '组织生活会', 'branch', 'year'],
    ['democraticAppraisal', '民主评议党员', 'branch', 'year'],
    ['jointConstruction', '共建联建', 'branch', null],
    ['checkup', '党建体检', 'branch', 'halfYear'],
  ] as const satisfies readonly (readonly [Kind, string, string, string | null])[]

  test.each(table)('%s is %s, owed by %s, every %s', (kind, name, owner, every) => {
    expect(ruleOf(kind)).toMatchObject({ name, owner })
    expect(ruleOf(kind).every.serving).toBe(every)
  })

  test('has the kinds of the domain page and no other', () => {
    expect([...kinds].sort()).toEqual(table.map(([kind]) => kind).sort())
  })

  test('asks of a retired or temporary branch no more often than of a serving one', () => {
    const seldom = (every: (typeof cadences)[number] | null) => (every === null ? 9 : cadences.indexOf(every))
    for (const kind of kinds) {
      const { serving, retired, temporary } = ruleOf(kind).every
      expect(seldom(retired)).toBeGreaterThanOrEqual(seldom(serving))
      expect(seldom(temporary)).toBeGreaterThanOrEqual(seldom(serving))
    }
  })

  test('the rings are filled by birthday and service each month and by the check-up each half-year', () => {
    const rings = kinds.flatMap((kind) => (ruleOf(kind).ring ? [[ruleOf(kind).ring, kind]] : []))
    expect(rings).toEqual([
      ['1birthday', 'politicalBirthday'],
      ['1service', 'volunteerService'],
      ['6checkup', 'checkup'],
    ])
  })

  test('a branch plans its own and its groups’ gatherings, not a check-up or what others owe', () => {
    expect(branchActivityKinds).toContain('groupMeeting')
    expect(branchActivityKinds).toContain('youthStudy')
    expect(branchActivityKinds).toContain('jointConstruction')
    for (const kind of ['checkup', 'youthForum', 'secretaryDebrief', 'integrityTalk'] as const) {
      expect(branchActivityKinds).not.toContain(kind)
    }
  })

  test.each([
    ['themeDay', 'branch'],
    ['branchCommitteeMeeting', 'branch'],
    ['groupMeeting', 'partyGroup'],
    ['youthStudy', 'youthGroup'],
    ['youthForum', 'committee'],
    ['secretaryDebrief', 'committee'],
    ['integrityTalk', null],
    ['checkup', null],
  ] as const)('%s is held by %p', (kind, holder) => {
    expect(holderOf(kind)).toBe(holder)
    expect(activityKinds.includes(kind)).toBe(holder !== null)
  })
})

describe('where an obligation stands', () => {
  const april = { from: '2022-04-01', to: '2022-04-30' }

  test.each([
    // metOn, waivedReason, today, state
    [null, null, '2022-03-31', 'upcoming'],
    [null, null, '2022-04-01', 'due'],
    [null, null, '2022-04-30', 'due'],
    [null, null, '2022-05-01', 'overdue'],
    ['2022-04-01', null, '2022-04-02', 'met'],
    ['2022-04-30', null, '2022-06-01', 'met'],
    ['2022-05-01', null, '2022-06-01', 'metLate'],
    [null, '疫情', '2022-03-01', 'waived'],
    [null, '疫情', '2022-05-01', 'waived'],
    ['2022-04-10', '疫情', '2022-05-01', 'waived'],
    [null, '', '2022-05-01', 'waived'],
  ] as const)('met on %p, waived for %p: on %s it is %s', (met, waivedReason, today, state) => {
    expect(obligationState({ ...april, metOn: met, waivedReason }, today)).toBe(state)
  })
})

describe('the minimum', () => {
  test.each([
    // minimum, present, on the roll
    [undefined, 0, 0, false],
    [undefined, 0, 9, false],
    [undefined, 1, 9, true],
    ['half', 0, 0, false],
    ['half', 2, 5, false],
    ['half', 2, 4, true],
    ['half', 3, 5, true],
    ['moreThanHalf', 0, 0, false],
    ['moreThanHalf', 2, 4, false],
    ['moreThanHalf', 3, 4, true],
    ['moreThanHalf', 3, 5, true],
  ] as const)('%p: %d of %d is enough: %p', (minimum, present, onRoll, enough) => {
    expect(hasMinimum(minimum, { present, onRoll })).toBe(enough)
  })

  test('is asked of the branch’s own meetings by the regulations', () => {
    expect(kinds.flatMap((kind) => (ruleOf(kind).minimum ? [[kind, ruleOf(kind).minimum]] : []))).toEqual([
      ['branchAssembly', 'moreThanHalf'],
      ['branchCommitteeMeeting', 'half'],
    ])
  })
})

test('what is met needs no waiving', () => {
  expect(decideWaive({ metOn: null }).ok).toBe(true)
  expect(decideWaive({ metOn: '2022-04-01' })).toMatchObject({ refusal: { code: 'WAIVE_MET' } })
})

describe('the day on which it was met', () => {
  const april = { from: '2022-04-01', to: '2022-04-30' }

  test.each([
    ['nothing held', [], null],
    ['held within', [{ heldOn: '2022-04-12', countsOn: '2022-04-12' }], '2022-04-12'],
    ['on its borders', [{ heldOn: '2022-04-30', countsOn: '2022-04-30' }], '2022-04-30'],
    ['the day before', [{ heldOn: '2022-03-31', countsOn: '2022-03-31' }], null],
    ['the day after', [{ heldOn: '2022-05-01', countsOn: '2022-05-01' }], null],
    ['made good in May for April', [{ heldOn: '2022-05-06', countsOn: '2022-04-01' }], '2022-05-06'],
    ['held in April for March', [{ heldOn: '2022-04-06', countsOn: '2022-03-10' }], null],
    [
      'made good, and held in time after all',
      [
        { heldOn: '2022-05-06', countsOn: '2022-04-01' },
        { heldOn: '2022-04-28', countsOn: '2022-04-28' },
      ],
      '2022-04-28',
    ],
  ])('%s', (_, activities, expected) => {
    const came = activities.map((each) => ({ ...each, present: 1, onRoll: 1 }))
    expect(metOn({ kind: 'themeDay', ...april }, came)).toBe(expected)
  })

  test('the order in which activities are closed does not matter: the earliest with its minimum counts', () => {
    const anActivity: fc.Arbitrary<Gathering> = fc.record({
      heldOn: aDate,
      countsOn: aDate,
      present: fc.nat(6),
      onRoll: fc.integer({ min: 6, max: 9 }),
    })
    fc.assert(
      fc.property(
        fc
          .array(anActivity, { maxLength: 8 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        fc.constantFrom<Kind>('themeDay', 'branchAssembly', 'branchCommitteeMeeting'),
        aDate,
        fc.constantFrom(...cadences),
        ([activities, shuffled], kind, date, cadence) => {
          const owed = { kind, ...periodOf(cadence, date) }
          const day = metOn(owed, activities)
          expect(metOn(owed, shuffled)).toBe(day)
          const counting = activities.filter(
            (each) => isWithin(each.countsOn, owed) && hasMinimum(ruleOf(kind).minimum, each),
          )
          expect(day).toBe(counting.map(({ heldOn }) => heldOn).sort()[0] ?? null)
        },
      ),
    )
  })
})
