import * as v from 'valibot'
import { limits } from '../domain/limits'
import { type TopicKind, topicKinds } from '../domain/topic'
import { action } from './action'
import { calendarDate, type CalendarDate, id, optionalText, text } from './fields'
import type { PeriodSaid } from './standing'

export interface StudyFigures {
  /** Closed study sessions (学习研讨); a joint one counts for each hosting branch. */
  sessions: number
  /** Other activities on it, as a youth group's study or a lecture, counted alike. */
  others: number
  /** 人次 at the study sessions, in the branch that each belonged to. */
  attendances: number
  /** Approved ones, handed in within the period. */
  reflections: number
  /** Copies given within the period, less those taken back. */
  copies: number
  /** What the branch had at the end of the period, or has today. */
  copiesInAll: number
}

export interface StudyTopic {
  id: string
  kind: TopicKind
  title: string
  author: string
  /** Null while it can be chosen. */
  retiredOn: CalendarDate | null
  figures: StudyFigures
}

/** What one branch did with one book; those of whom there is nothing to say are left out. */
export interface StudyCell extends StudyFigures {
  topicId: string
  branchId: string
}

export interface CopiesGiven {
  id: string
  branchId: string
  branchName: string
  /** Fewer than none: taken back. */
  copies: number
  givenOn: CalendarDate
  note: string
  recordedByName: string
}

export const studyActions = {
  /** The catalogue with the figures of a period, by book and by branch × book. */
  'study.figures': action<{
    period: PeriodSaid
    topics: StudyTopic[]
    branches: { id: string; name: string }[]
    cells: StudyCell[]
  }>()(
    'seeStanding',
    v.strictObject({
      cadence: v.picklist(['month', 'halfYear', 'year'], '请选择月、半年或年'),
      /** Any day of the period; null: today. */
      on: v.optional(v.nullable(calendarDate), null),
    }),
  ),
  /** Adds a book or topic to the catalogue, or changes one. The client made the id: again is harmless. */
  'topic.save': action<{ topicId: string }>()(
    'manageOrganization',
    v.strictObject({
      topicId: id,
      kind: v.picklist(Object.keys(topicKinds) as TopicKind[], '请选择类别'),
      title: text(limits.title, '名称'),
      author: optionalText(limits.topicAuthor, '作者'),
    }),
    'documents',
  ),
  /** Nobody can choose it any more; what was held on it still counts. */
  'topic.retire': action<{ retiredOn: CalendarDate }>()(
    'manageOrganization',
    v.strictObject({ topicId: id }),
    'documents',
  ),
  /** Brings one back that was retired. */
  'topic.restore': action<{ topicId: string }>()(
    'manageOrganization',
    v.strictObject({ topicId: id }),
    'documents',
  ),
  /** Copies of a book for a branch on a day; fewer than none takes a mistaken line back. The id is the client's. */
  'copies.give': action<{ copiesId: string }>()(
    'manageOrganization',
    v.strictObject({
      copiesId: id,
      topicId: id,
      branchId: id,
      copies: v.pipe(
        v.number('请填写册数'),
        v.integer('册数要是整数'),
        v.minValue(-limits.copiesAtOnce, `一次最多 ${limits.copiesAtOnce} 册`),
        v.maxValue(limits.copiesAtOnce, `一次最多 ${limits.copiesAtOnce} 册`),
        v.check((copies) => copies !== 0, '册数不能是 0'),
      ),
      givenOn: calendarDate,
      note: optionalText(limits.comment, '备注'),
    }),
    'documents',
  ),
  /** The lines of a book, newest first; the oldest are left out where there are very many. */
  'copies.list': action<{ lines: CopiesGiven[] }>()(
    'seeStanding',
    v.strictObject({ topicId: id }),
    'documents',
  ),
}
