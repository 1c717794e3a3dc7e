import type { StudyCell, StudyFigures, StudyTopic } from '@/contract/study'
import { topicKinds } from '@/domain/topic'

/** `书 · 本书编写组`. */
export const aboutOf = ({ kind, author }: StudyTopic): string =>
  [topicKinds[kind], author].filter(Boolean).join(' · ')

export const studyMeasures = [
  { value: 'sessions', label: '学习研讨', unit: '场' },
  { value: 'others', label: '其他活动', unit: '场' },
  { value: 'attendances', label: '研讨人次', unit: '人次' },
  { value: 'reflections', label: '心得', unit: '篇' },
  { value: 'copies', label: '发放', unit: '册' },
  { value: 'copiesInAll', label: '现有', unit: '册' },
] as const satisfies readonly { value: keyof StudyFigures; label: string; unit: string }[]
export type StudyMeasure = (typeof studyMeasures)[number]['value']

/** The most studied first, then those of which most was given; the rest by title, as they come. */
export const byUse = (topics: readonly StudyTopic[]): StudyTopic[] =>
  [...topics].sort(
    ({ figures: a }, { figures: b }) =>
      b.sessions - a.sessions ||
      b.others - a.others ||
      b.reflections - a.reflections ||
      b.copies - a.copies ||
      b.copiesInAll - a.copiesInAll,
  )

/** `14 场研讨 · 168 人次 · 心得 12 篇 · 发放 230 册`; of what nobody touched, that. */
export function figuresSaid({ sessions, others, attendances, reflections, copies }: StudyFigures): string {
  const said = [
    sessions > 0 && `${sessions} 场研讨 · ${attendances} 人次`,
    others > 0 && `其他活动 ${others} 场`,
    reflections > 0 && `心得 ${reflections} 篇`,
    copies > 0 && `发放 ${copies} 册`,
    copies < 0 && `收回 ${-copies} 册`,
  ].filter(Boolean)
  return said.length === 0 ? '这个时段还没有学' : said.join(' · ')
}

/** A measure of a book and branch; nobody says anything of it: none. */
export const figureOf = (
  cells: readonly StudyCell[],
  topicId: string,
  branchId: string,
  measure: StudyMeasure,
): number => cells.find((cell) => cell.topicId === topicId && cell.branchId === branchId)?.[measure] ?? 0
