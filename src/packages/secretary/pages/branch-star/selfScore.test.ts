import type { StarItem } from '@/contract/branchStar'
import { beyondCheckup, marked, marksOf, scoreBy, sent, suggestible, withSuggested } from './selfScore'

const item = (key: string, change: Partial<StarItem> = {}): StarItem => ({
  ...{ key, group: 'members', title: key, lookAt: '', points: 10, figure: null },
  ...{ suggested: null, mark: null, checked: [] },
  ...change,
})
const items = [
  item('a', { suggested: { level: 'part', points: 6 } }),
  item('b', { suggested: { level: 'full', points: 10 } }),
  item('c', { mark: { level: 'none', points: 0, note: '没有做' } }),
]

test('what the books speak for is taken for what has no mark, and nothing else', () => {
  const before = { ...marksOf({ items }), a: { level: 'full' as const, points: 10, note: '' } }
  expect(suggestible(items, before).map(({ key }) => key)).toEqual(['b'])
  const after = withSuggested(items, before)
  expect(after).toEqual({ ...before, b: { level: 'full', points: 10, note: '' } })
  expect(scoreBy(items, after)).toMatchObject({ points: 20, of: 30, missing: 0 })
})

test('another level keeps the note; full and none have their own points', () => {
  const marks = marksOf({ items })
  expect(marked(marks, items[2]!, 'part', 4).c).toEqual({ level: 'part', points: 4, note: '没有做' })
  expect(marked(marks, items[2]!, 'full', 4).c).toMatchObject({ points: 10 })
  expect(marked(marks, items[0]!, 'none', 4).a).toEqual({ level: 'none', points: 0, note: '' })
})

test('what is sent is in the order of the sheet, with points of parts alone', () => {
  const marks = withSuggested(items, marksOf({ items }))
  expect(sent(items, marks)).toEqual([
    { itemKey: 'a', level: 'part', points: 6, note: '' },
    { itemKey: 'b', level: 'full', points: null, note: '' },
    { itemKey: 'c', level: 'none', points: null, note: '没有做' },
  ])
})

test.each([
  ['above the latest check-up', [6, 4], 3],
  ['one of the two that marked it', [7, null], 0],
  ['none that did', [null], null],
] as [string, (number | null)[], number | null][])('%s', (_, checked, due) => {
  expect(beyondCheckup({ checked }, { level: 'part', points: 7, note: '' })).toBe(due)
  expect(beyondCheckup({ checked }, undefined)).toBeNull()
})
