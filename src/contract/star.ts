import * as v from 'valibot'
import type { AttendanceSource, AttendanceStatus } from '../domain/attendance'
import type { Kind } from '../domain/obligation'
import type { StarRating } from '../domain/star'
import { action } from './action'
import { type CalendarDate, id } from './fields'
import type { SubmissionSummary } from './submission'

const year = v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2099))), null)
const memberId = v.optional(v.nullable(id), null)

export interface MemberRecord {
  member: { id: string; name: string }
  year: number
  /** Newest month first; months without anything are left out. */
  months: {
    month: string
    attendances: {
      activityId: string
      kind: Kind
      title: string
      on: CalendarDate
      status: AttendanceStatus
      source: AttendanceSource | null
      /** False: the activity is not closed, so it does not count yet. */
      counted: boolean
    }[]
    submissions: SubmissionSummary[]
  }[]
}

export const starActions = {
  /** Null member: oneself; null year: this year. */
  'star.rating': action<
    StarRating & {
      member: { id: string; name: string; probationary: boolean }
      year: number
      asOf: CalendarDate
      /** Submissions that wait for a review and may add points. */
      waiting: number
    }
  >()('seeScores', v.strictObject({ memberId, year })),
  'star.record': action<MemberRecord>()('seeScores', v.strictObject({ memberId, year })),
  /** The branch's members with their stars, by name (never by points: persons are not ranked). */
  'star.branch': action<{
    year: number
    members: { id: string; name: string; probationary: boolean; stars: number; score: number }[]
  }>()('seeScores', v.strictObject({ branchId: v.optional(v.nullable(id), null), year })),
}
