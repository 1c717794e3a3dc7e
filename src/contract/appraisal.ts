import * as v from 'valibot'
import { limits } from '../domain/limits'
import { type AppraisalGrade, appraisalGrades } from '../domain/star'
import { action } from './action'
import { type CalendarDate, calendarDate, id, type Instant } from './fields'
import { yearNumber } from './yearFields'

/** A branch's 民主评议党员 of a year. */
export interface Appraisal {
  year: number
  branch: { id: string; name: string }
  /** 0: nothing saved yet. */
  revision: number
  heldOn: CalendarDate | null
  saved: { by: string; at: Instant } | null
  members: {
    id: string
    name: string
    /** Takes part ungraded. */
    isProbationary: boolean
    /** Graded by another branch, before they moved. */
    isElsewhere: boolean
    grade: AppraisalGrade | null
  }[]
  /** False: the year is settled. */
  isOpen: boolean
}

const grades = v.pipe(
  v.array(v.strictObject({ memberId: id, grade: v.nullable(v.picklist(appraisalGrades, '没有这个等次')) })),
  v.maxLength(limits.rollSize, '名单太长'),
  v.check((list) => new Set(list.map(({ memberId }) => memberId)).size === list.length, '有重复的党员'),
)

export const appraisalActions = {
  'appraisal.get': action<Appraisal>()(
    'appraise',
    v.strictObject({ branchId: id, year: yearNumber }),
    'documents',
  ),
  /** The grades of the whole branch at once; who is left out has none. */
  'appraisal.save': action<{ revision: number }>()(
    'appraise',
    v.strictObject({
      branchId: id,
      year: yearNumber,
      revision: v.pipe(v.number('版本不对'), v.integer('版本不对'), v.minValue(0), v.maxValue(100_000)),
      heldOn: calendarDate,
      grades,
    }),
    'documents',
  ),
}
