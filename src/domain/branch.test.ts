import fc from 'fast-check'
import {
  type BranchLife,
  covers,
  decideBranch,
  decideClose,
  decideMerge,
  overlap,
  type Stay,
  within,
} from './branch'
import { addDays } from './calendar'
import type { Result } from './result'

const today = '2026-05-20'
const branch = (change: Partial<BranchLife> = {}): BranchLife => ({
  id: 'A',
  name: '理论科支部',
  kind: 'serving',
  aliveFrom: '2020-01-01',
  aliveTo: null,
  ...change,
})
const wish = { id: 'N', name: '新支部', kind: 'serving' as const, from: '2026-06-01', to: null }
const stay = (memberId: string, change: Partial<Stay> = {}): Stay => ({
  memberId,
  kind: 'home',
  from: '2020-01-01',
  to: null,
  ...change,
})
const said = (result: Result<unknown>) => (result.ok ? result.value : result.refusal.code)

describe('setting a branch up', () => {
  test('gives it the life that was wished for', () => {
    expect(said(decideBranch(wish, null, [], today))).toEqual({
      id: 'N',
      name: '新支部',
      kind: 'serving',
      aliveFrom: '2026-06-01',
      aliveTo: null,
    })
  })

  test.each([
    ['a temporary one without a last day', { kind: 'temporary' as const }, 'BRANCH_LIFE_MISSING'],
    ['a last day before the first', { kind: 'temporary' as const, to: '2026-05-31' }, 'TERM_REVERSED'],
    ['a last day of one that is not temporary', { to: '2026-12-31' }, 'BRANCH_LIFE_OPEN'],
    ['the name of one that lives', { name: '理论科支部' }, 'BRANCH_NAME_TAKEN'],
  ])('refuses %s', (_, change, code) => {
    expect(said(decideBranch({ ...wish, ...change }, null, [branch()], today))).toBe(code)
  })

  test('takes the name of one that is no more', () => {
    const ended = branch({ aliveTo: '2026-05-31' })
    expect(decideBranch({ ...wish, name: ended.name }, null, [ended], today).ok).toBe(true)
    expect(said(decideBranch({ ...wish, name: ended.name, from: '2026-05-31' }, null, [ended], today))).toBe(
      'BRANCH_NAME_TAKEN',
    )
  })
})

describe('changing a branch', () => {
  const found = branch()
  const same = { id: 'A', name: '理论科支部', kind: 'serving' as const, from: '2020-01-01', to: null }
  const front = branch({ id: 'T', kind: 'temporary', aliveTo: '2026-06-30' })
  const frontWish = { ...same, id: 'T', kind: 'temporary' as const, to: '2026-06-30' }

  test('renames it and nothing else', () => {
    expect(said(decideBranch({ ...same, name: '理论处支部' }, found, [found], today))).toEqual({
      ...found,
      name: '理论处支部',
    })
  })

  test.each([
    ['another kind', { kind: 'retired' as const }, 'BRANCH_KIND_FIXED'],
    ['another first day', { from: '2020-01-02' }, 'BRANCH_BEGINNING_FIXED'],
    ['a last day, which closing sets', { to: '2026-12-31' }, 'BRANCH_LIFE_OPEN'],
  ])('refuses %s', (_, change, code) => {
    expect(said(decideBranch({ ...same, ...change }, found, [found], today))).toBe(code)
  })

  test('refuses one that has ended', () => {
    expect(said(decideBranch(same, branch({ aliveTo: '2026-05-19' }), [], today))).toBe('BRANCH_ENDED')
  })

  test('prolongs a temporary one, but does not shorten it', () => {
    expect(decideBranch({ ...frontWish, to: '2026-07-31' }, front, [front], today).ok).toBe(true)
    expect(said(decideBranch({ ...frontWish, to: '2026-05-31' }, front, [front], today))).toBe(
      'BRANCH_SHORTENED',
    )
  })
})

describe('closing a branch', () => {
  test.each([
    ['nobody in it', [], 'ok'],
    ['all away by its last day', [stay('m', { to: '2026-05-31' })], 'ok'],
    ['members in it', [stay('m'), stay('n')], 'BRANCH_NOT_EMPTY'],
    ['members who leave a day later', [stay('m', { to: '2026-06-01' })], 'BRANCH_NOT_EMPTY'],
    ['members who come later', [stay('m', { from: '2026-08-01' })], 'BRANCH_NOT_EMPTY'],
    ['somebody on loan', [stay('m', { kind: 'loan' })], 'BRANCH_NOT_EMPTY'],
  ])('with %s: %s', (_, stays, outcome) => {
    const decision = decideClose(branch(), stays, '2026-05-31', today)
    expect(decision.ok ? 'ok' : decision.refusal.code).toBe(outcome)
  })

  test('says how many are in it', () => {
    const decision = decideClose(branch(), [stay('m'), stay('m', { kind: 'loan' }), stay('n')], today, today)
    expect(decision).toMatchObject({ refusal: { values: { count: 2 } } })
  })

  test.each([
    ['in the past', branch(), '2026-05-19', 'BRANCH_END_PAST'],
    ['before it begins', branch({ aliveFrom: '2026-07-01' }), '2026-06-30', 'TERM_REVERSED'],
    ['later than it ends by itself', branch({ aliveTo: '2026-05-30' }), '2026-05-31', 'BRANCH_ENDS_EARLIER'],
    ['again long after', branch({ aliveTo: '2026-05-01' }), '2026-05-31', 'BRANCH_ENDED'],
  ])('is refused %s', (_, found, lastDay, code) => {
    expect(said(decideClose(found, [], lastDay, today))).toBe(code)
  })
})

describe('merging a branch', () => {
  const into = branch({ id: 'B', name: '新闻科支部' })
  const merge = (
    change: Partial<{ branch: BranchLife; into: BranchLife; stays: Stay[]; from: string }> = {},
  ) =>
    said(
      decideMerge(
        change.branch ?? branch(),
        change.into ?? into,
        change.stays ?? [stay('m'), stay('gone', { to: '2025-12-31' })],
        change.from ?? '2026-06-01',
        today,
      ),
    )

  test('moves who is at home in it, and ends it the day before', () => {
    expect(merge()).toEqual({ lastDay: '2026-05-31', memberIds: ['m'] })
    expect(merge({ from: today })).toEqual({ lastDay: '2026-05-19', memberIds: ['m'] })
  })

  test.each([
    ['into itself', { into: branch() }, 'BRANCH_MERGE_SELF'],
    ['of a temporary one', { branch: branch({ kind: 'temporary' }) }, 'BRANCH_MERGE_TEMPORARY'],
    ['into another kind', { into: branch({ id: 'B', kind: 'retired' }) }, 'BRANCH_MERGE_KIND'],
    ['in the past', { from: '2026-05-19' }, 'BRANCH_END_PAST'],
    [
      'into one not there yet',
      { into: branch({ id: 'B', aliveFrom: '2026-06-02' }) },
      'BRANCH_MERGE_INTO_ENDED',
    ],
    ['into one that ends', { into: branch({ id: 'B', aliveTo: '2026-12-31' }) }, 'BRANCH_MERGE_INTO_ENDED'],
    ['of one that began the same day', { branch: branch({ aliveFrom: '2026-06-01' }) }, 'TERM_REVERSED'],
    ['with somebody to leave later', { stays: [stay('m', { to: '2026-06-30' })] }, 'BRANCH_MOVES_AHEAD'],
    ['with somebody to come later', { stays: [stay('m', { from: '2026-06-01' })] }, 'BRANCH_MOVES_AHEAD'],
  ])('is refused %s', (_, change, code) => {
    expect(merge(change)).toBe(code)
  })
})

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days))
const term = fc.record({ from: day, to: fc.option(day) })

test('two terms overlap when some day lies in both', () => {
  fc.assert(
    fc.property(term, term, day, (a, b, looked) => {
      if (covers(a, looked) && covers(b, looked)) expect(overlap(a, b)).toBe(true)
    }),
  )
})

test('a term within an end never outlasts it, and loses no earlier day', () => {
  fc.assert(
    fc.property(term, day, day, (a, end, looked) => {
      const cut = within(a, end)
      expect(covers(cut, looked)).toBe(covers(a, looked) && looked <= end)
    }),
  )
})
