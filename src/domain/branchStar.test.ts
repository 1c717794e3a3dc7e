import fc from 'fast-check'
import {
  type BranchStarState,
  branchStarStates,
  decideAsk,
  decideCorrect,
  decideDeclare,
  decideDecline,
  decideDraft,
  decideLevel,
  decidePublish,
  decideWithdraw,
  isOpenTo,
  type Quota,
  quotaLeft,
  type StarLevel,
  starLevels,
  type StarYear,
} from './branchStar'
import type { Result } from './result'

const open: StarYear = { closesOn: '2026-06-30', isPublished: false }
const out: StarYear = { ...open, isPublished: true }
const [before, after] = ['2026-06-30', '2026-07-01']
const none: Quota = { most: 0, others: 0 }
const said = <T>(result: Result<T>) => (result.ok ? result.value : result.refusal.code)

test.each([
  ['this year', 2026, '2026-12-31', null, null],
  ['last year', 2025, '2026-06-01', null, null],
  ['another last day', 2024, '2025-12-31', { ...open, closesOn: '2025-01-31' }, 'BRANCH_STAR_CLOSES_ON'],
  ['another last day in time', 2026, '2026-06-20', open, null],
  ['long ago', 2024, '2026-06-30', null, 'BRANCH_STAR_YEAR'],
  ['a year to come', 2027, '2026-06-30', null, 'BRANCH_STAR_YEAR'],
  ['a last day that is over', 2026, '2026-05-31', null, 'BRANCH_STAR_CLOSES_ON'],
  ['a last day far away', 2025, '2027-01-01', null, 'BRANCH_STAR_CLOSES_ON'],
  ['what is out', 2026, '2026-06-30', out, 'BRANCH_STAR_PUBLISHED'],
])('asking for %s', (_, year, closesOn, asked, due) => {
  expect(said(decideAsk({ year, closesOn }, asked, '2026-06-01'))).toBe(due)
})

// prettier-ignore
const table: [BranchStarState, string, string, string, string][] = [
  // state          draft                  declare                decline                withdraw
  ['asked',       'drafting',            'declared',            'notDeclared',         'BRANCH_STAR_UNANSWERED'],
  ['drafting',    'drafting',            'declared',            'notDeclared',         'BRANCH_STAR_UNANSWERED'],
  ['declared',    'BRANCH_STAR_DECLARED', 'declared',           'notDeclared',         'drafting'],
  ['notDeclared', 'drafting',            'declared',            'notDeclared',         'drafting'],
  ['decided',     'BRANCH_STAR_DECIDED', 'BRANCH_STAR_DECIDED', 'BRANCH_STAR_DECIDED', 'BRANCH_STAR_DECIDED'],
]
const answersAt = (state: BranchStarState, year: StarYear, today: string) => [
  said(decideDraft(state, year, today)),
  said(decideDeclare(state, { missing: 0 }, year, today)),
  said(decideDecline(state, year, today)),
  said(decideWithdraw(state, year, today)),
]

test.each(table)('a branch that is %s, until the last day', (state, ...due) => {
  expect(answersAt(state, open, before)).toEqual(due)
  expect(isOpenTo(state, open, before)).toBe(state !== 'decided')
})

test.each(branchStarStates)('a branch that is %s changes nothing once it is over', (state) => {
  const closed = state === 'decided' ? 'BRANCH_STAR_DECIDED' : 'BRANCH_STAR_CLOSED'
  expect(new Set(answersAt(state, open, after))).toEqual(new Set([closed]))
  expect(new Set(answersAt(state, out, before))).toEqual(new Set(['BRANCH_STAR_PUBLISHED']))
  expect([isOpenTo(state, open, after), isOpenTo(state, out, before)]).toEqual([false, false])
})

test('a branch declares with each item marked', () => {
  expect(decideDeclare('drafting', { missing: 2 }, open, before)).toEqual({
    ok: false,
    refusal: { code: 'CHECKUP_UNMARKED', values: { count: 2 } },
  })
})

test.each([
  ['declared', 'decided'],
  ['decided', 'decided'],
  ['asked', 'BRANCH_STAR_NOT_DECLARED'],
  ['drafting', 'BRANCH_STAR_NOT_DECLARED'],
  ['notDeclared', 'BRANCH_STAR_NOT_DECLARED'],
] as const)('a branch that is %s: %s', (state, due) => {
  expect(said(decideLevel(state, 3, none, open))).toBe(due)
  expect(said(decideLevel(state, 3, none, out))).toBe('BRANCH_STAR_PUBLISHED')
})

test.each([
  ['an answer of each, all decided', ['decided', 'notDeclared'], before, null],
  ['one that has not answered, in time', ['decided', 'asked'], before, 'BRANCH_STAR_OPEN'],
  ['one that is at it, in time', ['decided', 'drafting'], before, 'BRANCH_STAR_OPEN'],
  ['one that never answered', ['decided', 'asked', 'drafting'], after, null],
  ['one to decide on', ['decided', 'declared'], after, 'BRANCH_STAR_UNDECIDED'],
  ['nobody who declared', ['notDeclared', 'asked'], after, 'BRANCH_STAR_NOBODY'],
  ['no branch at all', [], after, 'BRANCH_STAR_NOBODY'],
] as [string, BranchStarState[], string, string | null][])('a list of %s', (_, states, today, due) => {
  expect(said(decidePublish(states, open, today))).toBe(due)
  expect(said(decidePublish(states, out, today))).toBe('BRANCH_STAR_PUBLISHED')
})

test.each([
  ['another level', { level: 4 }, 3, none, null],
  ['the same level', { level: 4 }, 4, none, 'BRANCH_STAR_SAME'],
  ['a branch that is not on it', null, 4, none, 'BRANCH_STAR_NOT_DECLARED'],
  ['one too many', { level: 4 }, 5, { most: 2, others: 2 }, 'BRANCH_STAR_QUOTA'],
  ['the last place', { level: 4 }, 5, { most: 2, others: 1 }, null],
] as [string, { level: StarLevel } | null, StarLevel, Quota, string | null][])(
  'a correction to %s',
  (_, line, level, quota, due) => {
    expect(said(decideCorrect(line, level, quota))).toBe(due)
  },
)

test('never more than the quota have five stars, in whatever order they are given and taken', () => {
  const decisions = fc.array(fc.tuple(fc.nat(9), fc.constantFrom(...starLevels)))
  fc.assert(
    fc.property(fc.nat(5), decisions, (most, given) => {
      const levels = new Map<number, StarLevel>()
      for (const [branch, level] of given) {
        const others = [...levels].filter(([other, has]) => other !== branch && has === 5).length
        const state = levels.has(branch) ? 'decided' : 'declared'
        const decision = decideLevel(state, level, { most, others }, open)
        // Refused for want of a place alone, and only where there is none.
        expect(decision.ok).toBe(level !== 5 || most === 0 || others < most)
        if (decision.ok) levels.set(branch, level)
        const has = [...levels.values()].filter((each) => each === 5).length
        if (most > 0) expect(has).toBeLessThanOrEqual(most)
        expect(quotaLeft({ most, others: has })).toBe(most === 0 ? null : most - has)
      }
    }),
  )
})
