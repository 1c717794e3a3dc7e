import type { StarRow } from '@/contract/branchStar'
import { type Board, inOrder, isToDecide, publishHindrance, selfBeyond, selfSaid } from './words'

const row = (change: Partial<StarRow> = {}): StarRow => ({
  branch: { id: 'a', name: '甲支部' },
  ...{ state: 'declared', revision: 1, self: { points: 96, missing: 0 } },
  checkups: [
    { label: '2026 年上半年', points: 90, state: 'signed' },
    { label: '2026 年下半年', points: 93, state: 'submitted' },
  ],
  ...{ standing: { rank: 2, score: 88 }, findings: { verified: 1, of: 2 } },
  ...{ decision: null, isOwn: false },
  ...change,
})
const board = (rows: StarRow[], change: Partial<Board> = {}): Board => ({
  ...{ year: 2026, years: [2026], rows, mayDecide: true, published: null },
  ...{ asked: { closesOn: '2026-12-20', isClosed: false }, quota: { most: 0, given: 0 } },
  ...change,
})

test('a whole self-score is held against the mean of the check-ups', () => {
  expect(selfBeyond(row())).toBe(5)
  expect(selfBeyond(row({ self: { points: 40, missing: 9 } }))).toBeNull()
  expect(selfBeyond(row({ checkups: [] }))).toBeNull()
  expect(selfSaid(row({ self: { points: 40, missing: 9 } }))).toBe('还差 9 项')
})

test.each([
  ['declared', row(), {}, true],
  ['decided', row({ state: 'decided' }), {}, true],
  ['one’s own', row({ isOwn: true }), {}, false],
  ['not declared', row({ state: 'notDeclared' }), {}, false],
  ['for who only looks', row(), { mayDecide: false }, false],
  [
    'on the list',
    row({ state: 'decided', decision: { level: 4, reason: '', by: null } }),
    { published: { version: 1, at: '' } },
    true,
  ],
  ['not on the list', row({ state: 'asked' }), { published: { version: 1, at: '' } }, false],
] as [string, StarRow, Partial<Board>, boolean][])('%s', (_, each, change, due) => {
  expect(isToDecide(board([each], change), each)).toBe(due)
})

test('the list waits for those who may still declare, and for decisions', () => {
  const decided = row({ state: 'decided' })
  expect(publishHindrance(board([decided, row({ state: 'asked' })]), '2026-12-20')).toContain('没有截止')
  expect(publishHindrance(board([decided, row()]), '2026-12-21')).toContain('1 个支部没有评定')
  expect(publishHindrance(board([decided, row({ state: 'asked' })]), '2026-12-21')).toBeNull()
})

test('who is to be decided on comes first, who does not declare last', () => {
  const rows = [row({ state: 'notDeclared' }), row({ state: 'decided' }), row({ state: 'asked' }), row()]
  expect(inOrder(rows).map(({ state }) => state)).toEqual(['declared', 'decided', 'asked', 'notDeclared'])
})
