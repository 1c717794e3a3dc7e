import type { DutyOccurrence, DutyRow } from '@/contract/duty'
import { aheadOf, byNextDue, doneOf, dueWords, openOf, progressWords, shareWords } from './occurrences'

const today = '2026-05-20'
const occurrence = (month: number, state: DutyOccurrence['state']): DutyOccurrence => ({
  from: `2026-0${month}-01`,
  label: `2026 年 ${month} 月`,
  dueOn: `2026-0${month}-28`,
  state,
  doneOn: null,
  note: '',
})
const duty = (change: Partial<DutyRow> = {}): DutyRow => ({
  id: 'd',
  memberId: 'm',
  title: '到联系支部参加主题党日',
  note: '',
  cadence: 'month',
  dueOn: null,
  from: '2026-03-01',
  to: null,
  done: 1,
  of: 3,
  occurrences: [occurrence(3, 'behind'), occurrence(4, 'done'), occurrence(5, 'due'), occurrence(6, 'ahead')],
  ...change,
})

test('what is open comes by its due day, over all duties; what is done and what comes stand apart', () => {
  const other = duty({ id: 'e', occurrences: [occurrence(4, 'behind'), occurrence(5, 'done')] })
  const months = (list: ReturnType<typeof openOf>) => list.map((each) => each.occurrence.from.slice(5, 7))
  expect(months(openOf([duty(), other]))).toEqual(['03', '04', '05'])
  expect(months(doneOf([duty(), other]))).toEqual(['05', '04'])
  expect(months(aheadOf([duty(), other]))).toEqual(['06'])
})

test('duties stand by when they next fall due, those of which nothing is left last', () => {
  const done = duty({ id: 'done', occurrences: [occurrence(3, 'done')] })
  const behind = duty({ id: 'behind', occurrences: [occurrence(3, 'behind'), occurrence(6, 'ahead')] })
  const soon = duty({ id: 'soon', occurrences: [occurrence(2, 'done'), occurrence(5, 'due')] })
  expect(byNextDue([done, soon, behind]).map(({ id }) => id)).toEqual(['behind', 'soon', 'done'])
})

test('says when it is due and how far it is', () => {
  expect(dueWords(occurrence(5, 'due'), today)).toBe('2026 年 5 月 · 5 月 28 日前')
  expect(dueWords({ ...occurrence(5, 'due'), label: '' }, today)).toBe('5 月 28 日前')
  expect(progressWords(duty(), today)).toBe('每月 · 3 次完成 1 次 · 逾期 1 次')
  const kept = { done: 3, occurrences: [occurrence(5, 'done'), occurrence(6, 'ahead')] }
  expect(progressWords(duty(kept), today)).toBe('每月 · 3 次完成 3 次 · 6 月 28 日前')
  const over = { done: 3, occurrences: [occurrence(5, 'done')] }
  expect(progressWords(duty(over), today)).toBe('每月 · 3 次完成 3 次')
  const single = { cadence: null, dueOn: '2026-06-30', occurrences: [occurrence(6, 'due')] }
  expect(progressWords(duty(single), today)).toBe('6 月 30 日前')
  expect(progressWords(duty({ ...single, occurrences: [occurrence(3, 'behind')] }), today)).toBe(
    '6 月 30 日前 · 逾期',
  )
})

test.each([
  [0, 0, '未开始'],
  [1, 3, '33%'],
  [199, 200, '99%'],
  [3, 3, '100%'],
])('%i of %i is %s', (done, of, words) => {
  expect(shareWords({ done, of })).toBe(words)
})
