import * as v from 'valibot'
import { cadences } from '../domain/calendar'
import { action } from './action'
import { calendarDate, id } from './fields'
import type { MadeFile } from './file'

const year = v.pipe(
  v.number('请选择年份'),
  v.integer('请选择年份'),
  v.minValue(2000, '年份不对'),
  v.maxValue(2099, '年份不对'),
)
/** Null: all branches, for those who see all. */
const branchId = v.optional(v.nullable(id), null)
const made = action<MadeFile>()

/** 材料: what is printed, filed and sent on, made of what the books hold; nothing is typed a second time. */
export const documentActions = {
  /** 考勤表 of an activity. */
  'document.attendance': made('seeRoll', v.strictObject({ activityId: id }), 'documents'),
  /** 签到表: the roll to print, for where there are no phones, with a code that leads to where it is entered. */
  'document.blankRoll': made('seeRoll', v.strictObject({ activityId: id }), 'documents'),
  /** 问题整改台账; null round: all rounds. */
  'document.findings': made(
    'seeCheckup',
    v.strictObject({ branchId, roundId: v.optional(v.nullable(id), null) }),
    'documents',
  ),
  /** 党员积分和星级表 of a year. */
  'document.stars': made('seeScores', v.strictObject({ branchId, year }), 'documents'),
  /** 志愿服务时长表. `on`: any day of the period. */
  'document.serviceHours': made(
    'seeScores',
    v.strictObject({ branchId, cadence: v.picklist(cadences, '请选择时段'), on: calendarDate }),
    'documents',
  ),
  /** 政治生日名册 of a year. */
  'document.birthdays': made('seeMember', v.strictObject({ branchId, year }), 'documents'),
  /** 党支部工作手册: a branch's year. */
  'document.handbook': made('seeMember', v.strictObject({ branchId: id, year }), 'documents'),
}
