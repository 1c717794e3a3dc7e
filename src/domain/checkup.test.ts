import fc from 'fast-check'
import {
  type CheckupState,
  type ChecklistItem,
  decideChecking,
  decideChecklist,
  decideCheckers,
  decideMark,
  decideObject,
  decideObjection,
  decideSignOff,
  decideSubmit,
  type MarkLevel,
  scoreOf,
  suggestMark,
} from './checkup'
import type { Result } from './result'

const outcomeOf = (result: Result<unknown>) => (result.ok ? result.value : result.refusal.code)
const item = (key: string, points: number, group: ChecklistItem['group'] = 'records'): ChecklistItem => ({
  key,
  group,
  title: key,
  lookAt: '',
  points,
  figure: null,
})

test.each<[MarkLevel, number | null, number | string]>([
  ['full', null, 5],
  ['full', 1, 5],
  ['none', 4, 0],
  ['part', 1, 1],
  ['part', 4, 4],
  ['part', 5, 'CHECKUP_POINTS'],
  ['part', 0, 'CHECKUP_POINTS'],
  ['part', -1, 'CHECKUP_POINTS'],
  ['part', 2.5, 'CHECKUP_POINTS'],
  ['part', null, 'CHECKUP_POINTS'],
])('of five points: %s, %s given → %s', (level, points, outcome) => {
  expect(outcomeOf(decideMark({ points: 5 }, level, points))).toBe(outcome)
})

test.each([
  [6, 6, 'full', 10],
  [7, 6, 'full', 10],
  [0, 0, 'full', 10],
  [3, 6, 'part', 5],
  [5, 6, 'part', 8],
  [0, 6, 'none', 0],
  [1, 60, 'none', 0],
] as const)('a figure of %d of %d speaks for %s, %d of ten points', (done, of, level, points) => {
  expect(suggestMark({ points: 10 }, { done, of })).toEqual({ level, points })
})

test('what a figure speaks for is always a mark that may be given', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(400), fc.nat(400), (most, done, of) => {
      const { level, points } = suggestMark({ points: most }, { done, of })
      expect(decideMark({ points: most }, level, points)).toEqual({ ok: true, value: points })
    }),
  )
})

test('a checklist adds up to a hundred points', () => {
  expect(outcomeOf(decideChecklist([item('a', 60), item('b', 40)]))).toBeNull()
  expect(decideChecklist([item('a', 60)])).toMatchObject({
    refusal: { code: 'CHECKLIST_POINTS', values: { points: 60 } },
  })
})

test('a sheet is summed by group, and says what is missing', () => {
  const items = [item('a', 10), item('b', 5), item('c', 20, 'effect')]
  const marks = [
    { itemKey: 'a', level: 'part' as const, points: 7 },
    { itemKey: 'c', level: 'full' as const, points: 20 },
    { itemKey: 'of another list', level: 'full' as const, points: 50 },
  ]
  expect(scoreOf(items, marks)).toEqual({
    points: 27,
    of: 35,
    missing: 1,
    groups: [
      { group: 'records', points: 7, of: 15 },
      { group: 'effect', points: 20, of: 20 },
    ],
  })
  expect(scoreOf(items, [])).toMatchObject({ points: 0, missing: 3 })
})

describe('the course of a check-up', () => {
  // prettier-ignore
  test.each<[CheckupState, ...string[]]>([
    // state        mark                 submit               sign                     object
    ['checking',  'ok',                'submitted',         'CHECKUP_NOT_SUBMITTED', 'CHECKUP_NOT_SUBMITTED'],
    ['submitted', 'CHECKUP_SUBMITTED', 'CHECKUP_SUBMITTED', 'signed',                'objected'],
    ['objected',  'CHECKUP_SUBMITTED', 'CHECKUP_SUBMITTED', 'OBJECTION_WAITING',     'objected'],
    ['signed',    'CHECKUP_SUBMITTED', 'CHECKUP_SUBMITTED', 'CHECKUP_SIGNED',        'CHECKUP_SIGNED'],
  ])('%s', (state, ...outcomes) => {
    expect([
      outcomeOf(decideChecking(state)) ?? 'ok',
      outcomeOf(decideSubmit(state, { missing: 0 })),
      outcomeOf(decideSignOff(state)),
      outcomeOf(decideObject(state, false)),
    ]).toEqual(outcomes)
  })

  test('a sheet with an item unmarked is not handed in', () => {
    expect(decideSubmit('checking', { missing: 3 })).toMatchObject({
      refusal: { code: 'CHECKUP_UNMARKED', values: { count: 3 } },
    })
  })

  test('an item is objected to once', () => {
    expect(outcomeOf(decideObject('objected', true))).toBe('OBJECTION_TWICE')
  })

  test('with the last decision the sheet goes back to be signed; a decision stands', () => {
    expect(outcomeOf(decideObjection({ isDecided: false, othersWaiting: 1 }))).toBe('objected')
    expect(outcomeOf(decideObjection({ isDecided: false, othersWaiting: 0 }))).toBe('submitted')
    expect(outcomeOf(decideObjection({ isDecided: true, othersWaiting: 0 }))).toBe('OBJECTION_DECIDED')
  })

  test.each([
    ['of the branch that checks', 'checking', [['us'], ['us', 'lent']], 'ok'],
    ['nobody yet', 'checking', [], 'ok'],
    ['of the branch that is checked', 'checking', [['us'], ['them']], 'CHECKER_OF_CHECKED'],
    ['at home in the one, on loan to the other', 'checking', [['us', 'them']], 'CHECKER_OF_CHECKED'],
    ['of a third branch', 'checking', [['others']], 'CHECKER_ELSEWHERE'],
    ['too late', 'submitted', [['us']], 'CHECKUP_SUBMITTED'],
  ] as const)('checkers: %s', (_, state, branchesOfEach, outcome) => {
    const result = decideCheckers({ state, checkingId: 'us', checkedId: 'them' }, branchesOfEach)
    expect(outcomeOf(result) ?? 'ok').toBe(outcome)
  })
})
