import fc from 'fast-check'
import { addDays, cadences, isWithin, periodOf } from './calendar'
import { type Kind, kinds, ruleOf } from './obligation'
import { type BranchFacts, obligationsOf, type OwnerFacts, ownersConcerned, rulesWith } from './owing'
import { branchKinds, type RuleVersion } from './ruleVersion'

const rules = rulesWith([])
const branch = (facts: Partial<BranchFacts> = {}): OwnerFacts => ({
  owner: 'branch',
  branchId: 'b1',
  kind: 'serving',
  aliveFrom: '2015-01-01',
  aliveTo: null,
  memberCount: 20,
  birthdayMonths: new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
  ...facts,
})

const owedBy = (facts: Partial<BranchFacts>, date: string) => obligationsOf(branch(facts), rules, date)
const kindsOwedBy = (facts: Partial<BranchFacts>, date: string) => owedBy(facts, date).map(({ kind }) => kind)

const aDate = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days))
const aBranch: fc.Arbitrary<BranchFacts> = fc.record({
  branchId: fc.constantFrom('b1', 'b2'),
  kind: fc.constantFrom(...branchKinds),
  aliveFrom: aDate,
  aliveTo: fc.option(aDate),
  memberCount: fc.nat(60),
  birthdayMonths: fc.uniqueArray(fc.integer({ min: 1, max: 12 })).map((months) => new Set(months)),
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
        const owed = obligationsOf(branch(facts), rules, date)
        // Raising again raises the same.
        expect(
          obligationsOf(
            branch({ ...facts, birthdayMonths: new Set(facts.birthdayMonths) }),
            rulesWith([]),
            date,
          ),
        ).toEqual(owed)
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
        for (const each of obligationsOf(branch(facts), rules, date)) {
          expect(obligationsOf(branch(facts), rules, each.period.from)).toContainEqual(each)
          expect(obligationsOf(branch(facts), rules, each.period.to)).toContainEqual(each)
        }
      }),
      { numRuns: 25 },
    )
  })
})

describe('what others owe', () => {
  const group = (change: Partial<OwnerFacts> = {}): OwnerFacts =>
    ({
      owner: 'partyGroup',
      groupId: 'g1',
      branchId: 'b1',
      kind: 'serving',
      aliveFrom: '2020-01-01',
      aliveTo: null,
      ...change,
    }) as OwnerFacts
  const owed = (facts: OwnerFacts, date = '2022-04-18') =>
    obligationsOf(facts, rules, date).map(
      ({ kind, ownerId, branchId, period }) => `${ownerId} ${branchId} ${kind} ${period.from} ${period.to}`,
    )

  test.each<[string, OwnerFacts, string[]]>([
    ['a Party group, in its branch’s books', group(), ['g1 b1 groupMeeting 2022-04-01 2022-04-30']],
    [
      'a Party group of a retired branch, at that branch’s pace',
      group({ kind: 'retired' }),
      ['g1 b1 groupMeeting 2022-04-01 2022-06-30'],
    ],
    ['a group of a temporary branch', group({ kind: 'temporary' }), []],
    ['a youth group', group({ owner: 'youthGroup' }), ['g1 b1 youthStudy 2022-04-01 2022-04-30']],
    ['a youth group of a retired branch', group({ owner: 'youthGroup', kind: 'retired' }), []],
    ['a group that is new this month', group({ aliveFrom: '2022-04-02' }), []],
    [
      'a leader and a section head',
      { owner: 'talkPair', pairId: 'p1', aliveFrom: '2022-01-01', aliveTo: null },
      ['p1 null integrityTalk 2022-01-01 2022-06-30'],
    ],
    [
      'a pair of this spring',
      { owner: 'talkPair', pairId: 'p1', aliveFrom: '2022-03-01', aliveTo: null },
      [],
    ],
    [
      'a secretary, in the branch’s books',
      { owner: 'secretary', memberId: 'm1', branchId: 'b1' },
      ['m1 b1 secretaryDebrief 2022-01-01 2022-12-31'],
    ],
    [
      'the committee',
      { owner: 'committee', committeeId: 'c1' },
      ['c1 null youthForum 2022-04-01 2022-06-30', 'c1 null secretaryConference 2022-04-01 2022-06-30'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(owed(facts)).toEqual(expected)
  })

  test('every rule of the calendar is somebody’s', () => {
    const everybody: OwnerFacts[] = [
      branch(),
      group(),
      group({ owner: 'youthGroup' }),
      { owner: 'talkPair', pairId: 'p1', aliveFrom: '2020-01-01', aliveTo: null },
      { owner: 'secretary', memberId: 'm1', branchId: 'b1' },
      { owner: 'committee', committeeId: 'c1' },
    ]
    const raised = everybody
      .flatMap((facts) => obligationsOf(facts, rules, '2022-04-18'))
      .map(({ kind }) => kind)
    expect([...raised].sort()).toEqual(
      kinds.filter((kind) => kind !== 'checkup' && kind !== 'jointConstruction').sort(),
    )
  })

  test.each<[Kind, readonly string[]]>([
    ['themeDay', ['b1', 'b2']],
    ['branchCommitteeMeeting', ['b1', 'b2']],
    ['groupMeeting', ['g1']],
    ['youthStudy', ['g1']],
    ['youthForum', ['c1']],
    ['secretaryDebrief', ['m1', 'm2']],
    ['integrityTalk', []],
  ])('%s bears on %j', (kind, owners) => {
    const held = { committeeId: 'c1', kind, hostBranchIds: ['b1', 'b2'], groupId: 'g1' }
    expect(ownersConcerned(held, ['m1', 'm2'])).toEqual(owners)
  })
})

describe('whatever the committee decided of the rules', () => {
  const aPace = fc.option(fc.constantFrom(...cadences))
  const aVersion: fc.Arbitrary<RuleVersion> = fc.record({
    kind: fc.constantFrom<Kind>('themeDay', 'studySession', 'partyLecture'),
    from: aDate,
    every: fc.record({ serving: aPace, retired: aPace, temporary: aPace }),
  })

  test('exactly the owners alive in the period owe it, and raising again raises the same', () => {
    fc.assert(
      fc.property(
        fc.array(aBranch, { maxLength: 6 }),
        fc.array(aVersion, { maxLength: 4 }),
        aDate,
        (facts, versions, date) => {
          const all = facts.map((each, index) => branch({ ...each, branchId: `b${index}` }))
          const raise = () => all.flatMap((each) => obligationsOf(each, rulesWith(versions), date))
          const owed = raise()
          expect(raise()).toEqual(owed)
          for (const each of all) {
            if (each.owner !== 'branch') continue
            const of = owed.filter(({ ownerId }) => ownerId === each.branchId)
            // Judged by a day of its own: what anybody alive for ever would owe.
            const ever = obligationsOf(
              { ...each, aliveFrom: '1990-01-01', aliveTo: null },
              rulesWith(versions),
              date,
            )
            expect(of).toEqual(
              ever.filter(
                ({ period }) =>
                  each.aliveFrom <= period.from && (each.aliveTo === null || each.aliveTo >= period.to),
              ),
            )
          }
        },
      ),
    )
  })

  test('no day is in two periods of a kind, whichever day raises them', () => {
    fc.assert(
      fc.property(fc.array(aVersion, { maxLength: 4 }), aDate, (versions, date) => {
        const rulesNow = rulesWith(versions)
        const owedOn = (day: string) => obligationsOf(branch({ aliveFrom: '1990-01-01' }), rulesNow, day)
        for (const each of owedOn(date)) {
          for (const day of [each.period.from, each.period.to]) {
            const again = owedOn(day).filter(({ kind }) => kind === each.kind)
            expect(again).toEqual([each])
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
