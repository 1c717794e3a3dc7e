import type { TalkPairView } from '@/contract/talk'
import { byLeader, progressOf, shareOf, talkMark, talkSaid } from './words'

const pair = (change: Partial<TalkPairView> = {}): TalkPairView => ({
  pairId: 'p',
  leader: { id: 'l', name: '领导' },
  sectionHead: { id: 'h', name: '科长' },
  from: '2026-01-01',
  to: null,
  state: 'due',
  owed: true,
  talk: null,
  mayRecord: true,
  ...change,
})
const talk = { id: 't', heldOn: '2026-03-02', topic: '履职尽责', mayTakeBack: false }
const half = { to: '2026-06-30' }

test.each([
  [{}, '未谈', '6 月 30 日前谈'],
  [{ talk }, '✓ 已谈', '3 月 2 日 · 履职尽责'],
  [{ state: 'waived' as const, owed: false }, '豁免', '党委已豁免这个半年'],
  [{ state: null, owed: false }, '不计', '从下个半年起应谈'],
])('%j: %s, %s', (change, mark, said) => {
  expect(talkMark(pair(change)).text).toBe(mark)
  expect(talkSaid(pair(change), half, '2026-05-20')).toBe(said)
})

test('of a half-year that is over it is said that it was not', () => {
  expect(talkSaid(pair({ state: 'overdue' }), half, '2026-07-01')).toBe('这个半年没有谈')
})

test('the share is of those who had to', () => {
  expect(shareOf({ done: 2, of: 3 })).toBe('67%')
  expect(shareOf({ done: 0, of: 0 })).toBe('–')
})

test('by leader, in the order in which they come', () => {
  const other = { id: 'm', name: '另一位' }
  const pairs = [pair(), pair({ leader: other }), pair({ talk }), pair({ owed: false, state: 'waived' })]
  expect(byLeader(pairs).map(({ leader, pairs }) => [leader.id, pairs.length, progressOf(pairs)])).toEqual([
    ['l', 3, '1 / 2'],
    ['m', 1, '0 / 1'],
  ])
})
