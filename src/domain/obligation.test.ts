import fc from 'fast-check'
import { addDays, cadences, isWithin, periodOf } from './calendar'
import {
  branchActivityKinds,
  type BranchFacts,
  type Kind,
  kinds,
  metOn,
  obligationsOf,
  obligationState,
  ruleOf,
} from './obligation'

const branch = (facts: Partial<BranchFacts> = {}): BranchFacts => ({
  branchId: 'b1',
  kind: 'serving',
  aliveFrom: '2015-01-01',
  aliveTo: null,
  memberCount: 20,
  birthdayMonths: new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
  ...facts,
})

const owedBy = (facts: Partial<BranchFacts>, date: string) => obligationsOf(branch(facts), date)
const kindsOwedBy = (facts: Partial<BranchFacts>, date: string) => owedBy(facts, date).map(({ kind }) => kind)

const aDate = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days))
const aBranch: fc.Arbitrary<BranchFacts> = fc.record({
  branchId: fc.constantFrom('b1', 'b2'),
  kind: fc.constantFrom('serving', 'retired', 'temporary'),
  aliveFrom: aDate,
  aliveTo: fc.option(aDate),
  memberCount: fc.nat(60),
  birthdayMonths: fc.uniqueArray(fc.integer({ min: 1, max: 12 })).map((months) => new Set(months)),
})

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
    expect(branchActivityKinds).toContain('jointConstruction')
    for (const kind of ['checkup', 'youthForum', 'secretaryDebrief', 'integrityTalk'] as const) {
      expect(branchActivityKinds).not.toContain(kind)
    }
  })
})

describe('what a branch owes', () => {
  test('a check-up is not raised by the calendar: its round raises it', () => {
    expect(owedBy({}, '2022-04-18').map(({ kind }) => kind)).not.toContain('checkup')
  })

  test('a serving branch with a committee, in April 2022', () => {
    expect(owedBy({}, '2022-04-18').map(({ kind, period }) => `${kind} ${period.from} ${period.to}`)).toEqual(
      [
        'politicalBirthday 2022-04-01 2022-04-30',
        'volunteerService 2022-04-01 2022-04-30',
        'themeDay 2022-04-01 2022-04-30',
        'branchAssembly 2022-04-01 2022-06-30',
        'branchCommitteeMeeting 2022-04-01 2022-04-30',
        'partyLecture 2022-01-01 2022-06-30',
        'studySession 2022-04-01 2022-04-30',
        'integrityEducation 2022-01-01 2022-06-30',
        'organizationalLife 2022-01-01 2022-12-31',
        'democraticAppraisal 2022-01-01 2022-12-31',
      ],
    )
  })

  test('a retired branch owes less, and seldomer', () => {
    expect(
      owedBy({ kind: 'retired' }, '2022-04-18').map(({ kind, period }) => [kind, period.cadence]),
    ).toEqual([
      ['politicalBirthday', 'month'],
      ['themeDay', 'quarter'],
      ['branchAssembly', 'quarter'],
      ['branchCommitteeMeeting', 'quarter'],
      ['partyLecture', 'year'],
      ['organizationalLife', 'year'],
      ['democraticAppraisal', 'year'],
    ])
  })

  test.each([
    [6, false],
    [7, true],
    [8, true],
  ])('with %d members a committee meeting is owed: %p', (memberCount, owed) => {
    expect(kindsOwedBy({ memberCount }, '2022-04-18').includes('branchCommitteeMeeting')).toBe(owed)
  })

  test.each([
    ['2022-03-31', false],
    ['2022-04-01', true],
    ['2022-04-30', true],
    ['2022-05-01', false],
  ])('with birthdays in April only, on %s a political birthday is owed: %p', (date, owed) => {
    expect(kindsOwedBy({ birthdayMonths: new Set([4]) }, date).includes('politicalBirthday')).toBe(owed)
  })

  test('nobody’s birthday, no political birthday', () => {
    expect(kindsOwedBy({ birthdayMonths: new Set() }, '2022-04-18')).not.toContain('politicalBirthday')
  })

  test.each([
    // A temporary branch that stood at the front from 10 March to 20 August 2022.
    ['2022-03-15', []],
    ['2022-04-15', ['politicalBirthday', 'volunteerService', 'themeDay', 'branchAssembly', 'studySession']],
    ['2022-07-15', ['politicalBirthday', 'volunteerService', 'themeDay', 'studySession']],
    ['2022-08-15', []],
    ['2022-09-15', []],
  ])('a temporary branch owes only what it lives through: on %s %j', (date, expected) => {
    const owed = kindsOwedBy({ kind: 'temporary', aliveFrom: '2022-03-10', aliveTo: '2022-08-20' }, date)
    expect(owed).toEqual(expected)
  })

  test.each([
    ['2022-04-01', '2022-04-30', true],
    ['2022-04-02', '2022-04-30', false],
    ['2022-04-01', '2022-04-29', false],
    ['2022-03-31', '2022-05-01', true],
  ])('a branch that lives from %s to %s owes April: %p', (aliveFrom, aliveTo, owed) => {
    expect(kindsOwedBy({ aliveFrom, aliveTo }, '2022-04-10').includes('themeDay')).toBe(owed)
  })

  test('no branch, dates and members may break these', () => {
    fc.assert(
      fc.property(aBranch, aDate, (facts, date) => {
        const owed = obligationsOf(facts, date)
        // Raising again raises the same.
        expect(obligationsOf({ ...facts, birthdayMonths: new Set(facts.birthdayMonths) }, date)).toEqual(owed)
        // A key (kind, branch, period.from) is not twice.
        expect(new Set(owed.map(({ kind, period }) => `${kind} ${period.from}`)).size).toBe(owed.length)
        for (const { kind, branchId, period } of owed) {
          expect(branchId).toBe(facts.branchId)
          expect(isWithin(date, period)).toBe(true)
          expect(period).toEqual(periodOf(ruleOf(kind).every[facts.kind] ?? 'month', date))
          expect(facts.aliveFrom <= period.from).toBe(true)
          expect(facts.aliveTo === null || facts.aliveTo >= period.to).toBe(true)
          expect(['branch', 'branchWithCommittee']).toContain(ruleOf(kind).owner)
          expect(ruleOf(kind).every[facts.kind]).not.toBeNull()
        }
      }),
    )
  })

  test('any day of a period raises the same obligation', () => {
    fc.assert(
      fc.property(aBranch, aDate, (facts, date) => {
        for (const each of obligationsOf(facts, date)) {
          expect(obligationsOf(facts, each.period.from)).toContainEqual(each)
          expect(obligationsOf(facts, each.period.to)).toContainEqual(each)
        }
      }),
      { numRuns: 25 },
    )
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
    expect(metOn(april, activities)).toBe(expected)
  })

  test('the order in which activities are closed does not matter, and it is the earliest that counts', () => {
    const anActivity = fc.record({ heldOn: aDate, countsOn: aDate })
    fc.assert(
      fc.property(
        fc
          .array(anActivity, { maxLength: 8 })
          .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        aDate,
        fc.constantFrom(...cadences),
        ([activities, shuffled], date, cadence) => {
          const period = periodOf(cadence, date)
          const day = metOn(period, activities)
          expect(metOn(period, shuffled)).toBe(day)
          const counting = activities.filter(({ countsOn }) => isWithin(countsOn, period))
          expect(day).toBe(counting.map(({ heldOn }) => heldOn).sort()[0] ?? null)
        },
      ),
    )
  })
})
