import fc from 'fast-check'
import type { BranchLife } from './branch'
import {
  type Colleague,
  decideGroup,
  decideGroupEnd,
  type GroupFacts,
  isYoung,
  membersOfGroups,
  youthCoverage,
} from './group'
import type { Result } from './result'

const today = '2026-05-20'
const young = '1990-01-01'
const old = '1960-01-01'
const group = (id: string, change: Partial<GroupFacts> = {}): GroupFacts => ({
  id,
  kind: 'youth',
  name: `青年小组${id}`,
  branchId: 'A',
  chosen: [],
  ...change,
})
const colleague = (memberId: string, bornOn: string | null = young, branchId = 'A'): Colleague => ({
  memberId,
  branchId,
  branchIds: [branchId],
  bornOn,
})
const said = (result: Result<unknown>) => (result.ok ? result.value : result.refusal.code)

test.each([
  ['1985-05-20', false],
  ['1985-05-21', true],
  ['1986-05-20', true],
  [null, false],
])('born on %s: young on 20 May 2026: %s', (bornOn, is) => {
  expect(isYoung({ bornOn }, today)).toBe(is)
})

describe('youth groups', () => {
  test('hold everybody young of their branch, without being asked', () => {
    const members = membersOfGroups(
      [group('1'), group('2', { branchId: 'B' })],
      [colleague('m'), colleague('o', old), colleague('u', null), colleague('n', young, 'B')],
      today,
    )
    expect(Object.fromEntries(members)).toEqual({ 1: ['m'], 2: ['n'] })
  })

  test('of one branch share its young as chosen; who is in none is in the first', () => {
    const members = membersOfGroups(
      [group('2', { chosen: ['m', 'moved'] }), group('1')],
      [colleague('m'), colleague('n'), colleague('moved', young, 'B')],
      today,
    )
    expect(Object.fromEntries(members)).toEqual({ 2: ['m'], 1: ['n'] })
  })

  test('lose who has grown too old, whatever is chosen', () => {
    const members = membersOfGroups([group('1', { chosen: ['o'] })], [colleague('o', '1985-05-20')], today)
    expect(members.get('1')).toEqual([])
  })
})

test('a Party group holds those chosen who belong to its branch, of any age, on loan elsewhere or not', () => {
  const party = group('p', { kind: 'party', chosen: ['o', 'lent', 'moved'] })
  const members = membersOfGroups(
    [party],
    [
      colleague('o', old),
      colleague('m'),
      { ...colleague('lent', old, 'T'), branchIds: ['T', 'A'] },
      colleague('moved', old, 'B'),
    ],
    today,
  )
  expect(members.get('p')).toEqual(['o', 'lent'])
})

const born = fc.constantFrom(young, old, '1985-05-20', '1985-05-21', null)
const people = fc
  .array(fc.record({ bornOn: born, branchId: fc.constantFrom('A', 'B', 'R') }), { maxLength: 12 })
  .map((list) => list.map(({ bornOn, branchId }, index) => colleague(`m${index}`, bornOn, branchId)))
const groups = fc
  .array(
    fc.record({
      branchId: fc.constantFrom('A', 'B'),
      kind: fc.constantFrom('party' as const, 'youth' as const),
      chosen: fc.subarray(Array.from({ length: 12 }, (_, index) => `m${index}`)),
    }),
    { maxLength: 6 },
  )
  .map((list) => list.map((rest, index) => group(String(index), rest)))

test('whoever is chosen, each young one is in exactly one youth group of their branch where it has any', () => {
  fc.assert(
    fc.property(people, groups, (colleagues, all) => {
      const members = membersOfGroups(all, colleagues, today)
      for (const each of colleagues) {
        const youth = all.filter(
          ({ kind, id }) => kind === 'youth' && members.get(id)?.includes(each.memberId),
        )
        const hasAny = all.some(({ kind, branchId }) => kind === 'youth' && branchId === each.branchId)
        expect(youth).toHaveLength(isYoung(each, today) && hasAny ? 1 : 0)
        expect(youth.every(({ branchId }) => branchId === each.branchId)).toBe(true)
      }
    }),
  )
})

test('the figure covers N of N exactly when every serving branch with somebody young has a group', () => {
  fc.assert(
    fc.property(people, groups, (colleagues, all) => {
      const serving = new Set(['A', 'B'])
      const { covered, young: N, unknown } = youthCoverage(all, colleagues, serving, today)
      const inServing = colleagues.filter(({ branchId }) => serving.has(branchId))
      const without = inServing.filter(
        (each) =>
          isYoung(each, today) &&
          !all.some(({ kind, branchId }) => kind === 'youth' && branchId === each.branchId),
      )
      expect(N).toBe(inServing.filter((each) => isYoung(each, today)).length)
      expect(N - covered).toBe(without.length)
      expect(unknown).toEqual(
        inServing.filter(({ bornOn }) => bornOn === null).map(({ memberId }) => memberId),
      )
    }),
  )
})

describe('a group', () => {
  const branch: BranchLife = {
    id: 'A',
    name: '理论科支部',
    kind: 'serving',
    aliveFrom: '2020-01-01',
    aliveTo: null,
  }
  const wish = {
    id: 'new',
    kind: 'party' as const,
    branchId: 'A',
    name: '第一党小组',
    memberIds: ['m'],
    from: today,
  }
  const rules = { branch, found: null, others: [], belonging: new Map([['m', '陈明']]) }
  const found = { kind: 'party' as const, branchId: 'A', from: today, to: null }

  test('is set up, and ends with its branch', () => {
    expect(said(decideGroup(wish, rules, today))).toEqual({ from: today, to: null })
    const ending = { ...branch, aliveTo: '2026-12-31' }
    expect(said(decideGroup(wish, { ...rules, branch: ending }, today))).toEqual({
      from: today,
      to: '2026-12-31',
    })
  })

  test.each<[string, Partial<Parameters<typeof decideGroup>[0]>, object, string]>([
    ['another kind', { kind: 'youth' }, { found }, 'GROUP_FIXED'],
    ['another branch', {}, { found: { ...found, branchId: 'B' } }, 'GROUP_FIXED'],
    ['another first day', { from: '2026-01-01' }, { found }, 'GROUP_FIXED'],
    ['one that has ended', {}, { found: { ...found, to: '2026-05-19' } }, 'GROUP_ENDED'],
    ['a day before the branch', { from: '2019-12-31' }, {}, 'GROUP_OUTLIVES_BRANCH'],
    ['a name twice', {}, { others: [group('1', { name: '第一党小组' })] }, 'GROUP_NAME_TAKEN'],
    ['somebody from elsewhere', { memberIds: ['m', 'x'] }, {}, 'GROUP_MEMBER_ELSEWHERE'],
    ['somebody of another group', {}, { others: [group('1', { chosen: ['m'] })] }, 'GROUP_MEMBER_TAKEN'],
  ])('is refused with %s', (_, change, given, code) => {
    expect(said(decideGroup({ ...wish, ...change }, { ...rules, ...given }, today))).toBe(code)
  })

  test('ends on a day of its life', () => {
    expect(said(decideGroupEnd(found, today))).toBe(today)
    expect(said(decideGroupEnd(found, '2026-05-19'))).toBe('TERM_REVERSED')
    expect(said(decideGroupEnd({ ...found, to: today }, '2026-05-21'))).toBe('GROUP_ENDED')
  })
})
