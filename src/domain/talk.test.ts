import { decidePair, decidePairEnd, decideTalk } from './talk'

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
