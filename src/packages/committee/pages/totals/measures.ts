import type { TotalRow } from '@/contract/standing'
import { type Kind, kinds, ruleOf } from '@/domain/obligation'

/** One column of the table: a figure of each branch. */
export interface Measure {
  title: string
  of: (row: TotalRow) => number
}

export const measureGroups = [
  { value: 'held', label: '活动场次' },
  { value: 'present', label: '参加人次' },
  { value: 'studied', label: '学习主题' },
  { value: 'handedIn', label: '提交' },
  { value: 'duties', label: '应办与完成' },
] as const
export type MeasureGroup = (typeof measureGroups)[number]['value']

const byKind = (of: (row: TotalRow) => Partial<Record<Kind, number>>, sum: TotalRow): Measure[] => [
  { title: '合计', of: (row) => Object.values(of(row)).reduce((total, count) => total + count, 0) },
  ...kinds
    .filter((kind) => (of(sum)[kind] ?? 0) > 0)
    .map((kind) => ({ title: ruleOf(kind).name, of: (row: TotalRow) => of(row)[kind] ?? 0 })),
]

/** The columns of a group; kinds and topics that nobody had are left out. */
export function measuresOf(
  group: MeasureGroup,
  { sum, topics }: { sum: TotalRow; topics: readonly { id: string; title: string }[] },
): Measure[] {
  switch (group) {
    case 'held':
      return byKind(({ held }) => held, sum)
    case 'present':
      return byKind(({ present }) => present, sum)
    case 'studied':
      return [
        { title: '学习研讨', of: ({ held }) => held.studySession ?? 0 },
        ...topics
          .filter(({ id }) => (sum.studied[id] ?? 0) > 0)
          .map(({ id, title }) => ({ title, of: ({ studied }: TotalRow) => studied[id] ?? 0 })),
      ]
    case 'handedIn':
      return [
        { title: '心得体会（篇）', of: ({ reflections }) => reflections },
        { title: '志愿服务记录（份）', of: ({ serviceReports }) => serviceReports },
        { title: '服务时长（小时）', of: ({ serviceMinutes }) => Math.round(serviceMinutes / 6) / 10 },
      ]
    case 'duties':
      return [
        { title: '应办', of: ({ owed }) => owed },
        { title: '按时完成', of: ({ metOnTime }) => metOnTime },
        { title: '补办', of: ({ metLate }) => metLate },
        { title: '尚未完成', of: ({ owed, metOnTime, metLate }) => owed - metOnTime - metLate },
        { title: '体检问题（个）', of: ({ found }) => found },
        { title: '已销号（个）', of: ({ verified }) => verified },
      ]
  }
}
