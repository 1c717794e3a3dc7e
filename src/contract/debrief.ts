import * as v from 'valibot'
import { type DebriefGrade, debriefGrades } from '../domain/debrief'
import { limits } from '../domain/limits'
import { action, readByOthers } from './action'
import { id, type Instant, optionalText, text } from './fields'

/** What a year's debrief came to. */
export interface DebriefResult {
  revision: number
  grade: DebriefGrade | null
  shortcomings: string
  rectification: string
  rectifiedAt: Instant | null
}

export interface DebriefView {
  member: { id: string; name: string }
  branch: { id: string; name: string }
  /** Null: not yet. */
  result: DebriefResult | null
  /** The year before, with what became of it. */
  lastYear: DebriefResult | null
  mayRectify: boolean
}

const year = v.pipe(v.number('请选择年度'), v.integer('请选择年度'), v.minValue(2000), v.maxValue(2100))
const key = { year, memberId: id, branchId: id }

export const debriefActions = {
  /** 书记述职评议 of a year: of every secretary for the committee, else one's own. Null: this year. */
  'debrief.list': action<{ year: number; mayRecord: boolean; debriefs: DebriefView[] }>()(
    'actForOneself',
    v.strictObject({ year: v.optional(v.nullable(year), null) }),
  ),
  /** Grade and shortcomings, as the committee found. `revision`: the one that was read, 0 where there was none. */
  'debrief.record': readByOthers(
    action<{ revision: number }>()(
      'manageOrganization',
      v.strictObject({
        ...key,
        revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
        grade: v.picklist(Object.keys(debriefGrades) as DebriefGrade[], '请选择等次'),
        shortcomings: optionalText(limits.rectification, '存在问题'),
      }),
      'documents',
    ),
    ({ shortcomings }) => [shortcomings],
  ),
  /** What the secretary has done about it since. */
  'debrief.rectify': readByOthers(
    action<{ revision: number }>()(
      'actForOneself',
      v.strictObject({ ...key, rectification: text(limits.rectification, '整改情况') }),
      'documents',
    ),
    ({ rectification }) => [rectification],
  ),
}
