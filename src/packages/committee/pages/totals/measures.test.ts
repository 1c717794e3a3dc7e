import type { TotalRow } from '@/contract/standing'
import { measuresOf } from './measures'

const row = (fields: Partial<TotalRow>): TotalRow => ({
  branchId: 'b1',
  branchName: '理论科支部',
  held: {},
  present: {},
  studied: {},
  reflections: 0,
  serviceReports: 0,
  serviceMinutes: 0,
  owed: 0,
  metOnTime: 0,
  metLate: 0,
  found: 0,
  verified: 0,
  ...fields,
})
const figures = (group: Parameters<typeof measuresOf>[0], each: TotalRow, sum: TotalRow) =>
  Object.fromEntries(
    measuresOf(group, {
      sum,
      topics: [
        { id: 't1', title: '简史' },
        { id: 't2', title: '没人学' },
      ],
    }).map(({ title, of }) => [title, of(each)]),
  )

test('activities: the kinds that somebody held, with their sum', () => {
  const sum = row({ held: { studySession: 95, volunteerService: 33 } })
  expect(figures('held', row({ held: { studySession: 9 } }), sum)).toEqual({
    合计: 9,
    学习研讨: 9,
    志愿服务: 0,
  })
})

test('topics: those that somebody studied, beside all study sessions', () => {
  const sum = row({ held: { studySession: 95 }, studied: { t1: 14 } })
  expect(figures('studied', sum, sum)).toEqual({ 学习研讨: 95, 简史: 14 })
})

test('hours are minutes to the tenth, and what is neither on time nor late is not done yet', () => {
  const each = row({ serviceMinutes: 100, owed: 30, metOnTime: 25, metLate: 3, found: 5, verified: 4 })
  expect(figures('handedIn', each, each)).toMatchObject({ '服务时长（小时）': 1.7 })
  expect(figures('duties', each, each)).toEqual({
    ...{ 应办: 30, 按时完成: 25, 补办: 3, 尚未完成: 2 },
    ...{ '体检问题（个）': 5, '已销号（个）': 4 },
  })
})
