import type { ChecklistItem } from '@/domain/checkup'
import { moved, pointsOf, withItem, withoutItem } from './items'

const item = (key: string, group: ChecklistItem['group'] = 'records', points = 5): ChecklistItem => ({
  ...{ key, group, points, title: key, lookAt: '', figure: null },
})
const list = [item('a'), item('x', 'premises'), item('b'), item('c')]
const keys = (items: readonly ChecklistItem[]) => items.map(({ key }) => key).join('')

test('an item moves among those of its group', () => {
  expect(keys(moved(list, 'b', -1))).toBe('bxac')
  expect(keys(moved(list, 'b', 1))).toBe('axcb')
  expect(keys(moved(list, 'a', -1))).toBe('axbc')
  expect(keys(moved(list, 'x', 1))).toBe('axbc')
})

test('a changed item stays in its place, a new one comes last, one goes', () => {
  expect(pointsOf(withItem(list, item('b', 'records', 9)))).toBe(24)
  expect(keys(withItem(list, item('b', 'records', 9)))).toBe('axbc')
  expect(keys(withItem(list, item('n')))).toBe('axbcn')
  expect(keys(withoutItem(list, 'x'))).toBe('abc')
})
