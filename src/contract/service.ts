import * as v from 'valibot'
import { limits } from '../domain/limits'
import type { SignUpStanding } from '../domain/service'
import { action, readByOthers } from './action'
import { calendarDate, type CalendarDate, id, type Instant, optionalText } from './fields'

export interface SignUpLine {
  memberId: string
  name: string
  branchName: string
  at: Instant
  hasPlace: boolean
}

export interface SignUps {
  capacity: number
  placed: number
  waiting: number
  /** The caller's own; null: has not signed up. */
  mine: SignUpStanding | null
  /** In order; only for who sees the roll. */
  lines: SignUpLine[] | null
}

export interface ServiceTheme {
  /** The quarter's first day. */
  from: CalendarDate
  /** Null: none was set. */
  theme: string | null
}

/** 志愿服务: signing up, hours, and the season's theme. */
export const serviceActions = {
  'service.list': action<SignUps>()('actForOneself', v.strictObject({ activityId: id })),
  /** Again is the same answer. */
  'service.signUp': action<SignUpStanding>()('actForOneself', v.strictObject({ activityId: id })),
  /** Again is harmless. */
  'service.withdraw': action<{ signedUp: false }>()('actForOneself', v.strictObject({ activityId: id })),
  'service.checkOut': action<{ minutes: number }>()('actForOneself', v.strictObject({ activityId: id })),
  'service.setHours': action<{ minutes: number | null }>()(
    'runActivity',
    v.strictObject({
      activityId: id,
      memberId: id,
      /** Null: the whole length again. */
      minutes: v.nullable(
        v.pipe(
          v.number('请填写时长'),
          v.integer('时长按分钟计'),
          v.minValue(0, '时长不能是负数'),
          v.maxValue(limits.activityDays * 24 * 60, '时长太长'),
        ),
      ),
    }),
  ),
  'service.theme': action<ServiceTheme>()('actForOneself', v.strictObject({ on: calendarDate })),
  /** For the quarter of that day; '' takes it back. */
  'service.setTheme': readByOthers(
    action<ServiceTheme>()(
      'manageOrganization',
      v.strictObject({ on: calendarDate, theme: optionalText(limits.serviceTheme, '主题') }),
      'documents',
    ),
    ({ theme }) => [theme],
  ),
}
