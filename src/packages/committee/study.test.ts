import type { StudyFigures, StudyTopic } from '@/contract/study'
import { byUse, figureOf, figuresSaid } from './study'

const none: StudyFigures = {
  sessions: 0,
  others: 0,
  attendances: 0,
  reflections: 0,
  copies: 0,
  copiesInAll: 0,
}
const topic = (id: string, figures: Partial<StudyFigures>): StudyTopic => ({
  id,
  kind: 'book',
  title: id,
  author: '',
  retiredOn: null,
  figures: { ...none, ...figures },
})

test.each([
  [{}, '这个时段还没有学'],
  [{ copiesInAll: 5 }, '这个时段还没有学'],
  [{ sessions: 14, attendances: 168 }, '14 场研讨 · 168 人次'],
  [{ others: 2, reflections: 3 }, '其他活动 2 场 · 心得 3 篇'],
  [{ copies: -3 }, '收回 3 册'],
])('%j: %s', (figures, said) => {
  expect(figuresSaid({ ...none, ...figures })).toBe(said)
})

test('the most studied come first, the untouched as they were', () => {
  const topics = [topic('a', {}), topic('b', { copies: 9 }), topic('c', { sessions: 1 }), topic('d', {})]
  expect(byUse(topics).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd'])
})

test('of what a branch has nothing, the figure is none', () => {
  const cells = [{ topicId: 't', branchId: 'A', ...none, sessions: 2 }]
  expect(figureOf(cells, 't', 'A', 'sessions')).toBe(2)
  expect(figureOf(cells, 't', 'B', 'sessions')).toBe(0)
})
