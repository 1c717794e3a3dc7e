import fc from 'fast-check'
import { decidePair, decidePairEnd, decideTakeBack, decideTalk, owesTalk, talkCoverage } from './talk'

const pair = { leaderId: 'l', sectionHeadId: 's', from: '2026-01-01', to: null }
const codeOf = (result: ReturnType<typeof decideTalk>) => (result.ok ? null : result.refusal.code)

test.each([
  [{}, [], null],
  [{ sectionHeadId: 'l' }, [], 'PAIR_SAME_PERSON'],
  [{}, [pair], 'PAIR_TWICE'],
  [{ from: '2026-07-01' }, [{ ...pair, to: '2026-06-30' }], null],
  [{ from: '2026-06-30' }, [{ ...pair, to: '2026-06-30' }], 'PAIR_TWICE'],
  [{}, [{ ...pair, sectionHeadId: 'other' }], null],
  // The two may also be paired the other way round.
  [{}, [{ ...pair, leaderId: 's', sectionHeadId: 'l' }], null],
])('a pair %j beside %j: %p', (change, others, code) => {
  expect(codeOf(decidePair({ ...pair, ...change }, others))).toBe(code)
})

test.each([
  ['2025-12-31', 'PAIR_ENDS_BEFORE_BEGIN'],
  ['2026-01-01', null],
  ['2027-01-01', null],
])('a pair that ends on %s: %p', (to, code) => {
  expect(codeOf(decidePairEnd(pair, to))).toBe(code)
})

test.each([
  ['2025-12-31', null, 'TALK_OUTSIDE_PAIR'],
  ['2026-01-01', null, null],
  ['2026-05-20', null, null],
  ['2026-05-21', null, 'TALK_IN_FUTURE'],
  ['2026-04-30', '2026-04-30', null],
  ['2026-05-01', '2026-04-30', 'TALK_OUTSIDE_PAIR'],
])('a talk on %s of a pair until %p, recorded on 20 May: %p', (heldOn, to, code) => {
  expect(codeOf(decideTalk({ ...pair, to }, heldOn, '2026-05-20'))).toBe(code)
})

const half = { from: '2026-01-01', to: '2026-06-30' }

test.each([
  ['2026-01-01', null, null, true],
  ['2026-01-02', null, null, false],
  ['2025-01-01', '2026-06-30', null, true],
  ['2025-01-01', '2026-06-29', null, false],
  // What has been raised knows better: who parted meanwhile may owe still, who was let off does not.
  ['2026-01-02', null, 'due', true],
  ['2026-01-01', null, 'overdue', true],
  ['2026-01-01', null, 'met', true],
  ['2026-01-01', null, 'waived', false],
] as const)('a pair from %s to %s, of which is raised: %p, owes a talk: %p', (from, to, state, owes) => {
  expect(owesTalk({ from, to }, state, half)).toBe(owes)
})

test('the coverage is of those who had to talk, and no more have than that', () => {
  expect(
    talkCoverage([
      { owed: true, talked: true },
      { owed: true, talked: false },
      { owed: false, talked: false },
      { owed: false, talked: true },
    ]),
  ).toEqual({ done: 2, of: 3 })
  fc.assert(
    fc.property(fc.array(fc.record({ owed: fc.boolean(), talked: fc.boolean() })), (pairs) => {
      const { done, of } = talkCoverage(pairs)
      expect(done).toBeLessThanOrEqual(of)
      expect(of).toBeLessThanOrEqual(pairs.length)
    }),
  )
})

test.each([
  ['2026-05-20', false, null],
  ['2026-05-19', false, 'TALK_UNDO_LATE'],
  ['2026-05-19', true, null],
])('a talk recorded on %s, by somebody who manages: %p, is taken back on 20 May: %p', (on, manages, code) => {
  expect(codeOf(decideTakeBack(on, '2026-05-20', manages))).toBe(code)
})
