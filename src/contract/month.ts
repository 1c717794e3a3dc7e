import * as v from 'valibot'
import type { CalendarDate, Month } from '../domain/calendar'
import type { Kind, ObligationState } from '../domain/obligation'
import { action } from './action'
import type { ActivitySummary } from './activity'
import { calendarDate, id } from './fields'
import type { SubmissionSummary } from './submission'

/** One of the four rings 1·1·6·12. */
export interface RingState {
  key: '1birthday' | '1service' | '6checkup' | '12star'
  /** 0 to 1; 1 is met. Null: nothing is owed in this period. */
  progress: number | null
  /** A short human line: 已参加, 还差 1 次, 本月没有. */
  text: string
}

export interface MyMonth {
  month: Month
  today: CalendarDate
  rings: RingState[]
  /** Under way now, or open for check-in. */
  current: ActivitySummary[]
  /** Still to come, soonest first, at most five. */
  next: ActivitySummary[]
  /** Returned to me: to be handed in again. */
  returned: SubmissionSummary[]
  /** What I still owe this year, in words, with where to do it. */
  owes: { key: 'reflection' | 'volunteerService'; missing: number; text: string }[]
  stars: number
  score: number
  waiting: number
}

export interface BranchObligation {
  kind: Kind
  from: CalendarDate
  to: CalendarDate
  label: string
  state: ObligationState
  metOn: CalendarDate | null
  /** The next activity of that kind that is planned within the period and not closed. */
  plannedActivity: { id: string; startsAt: string; underWay: boolean } | null
  /** How many activities of that kind were held in the period. */
  held: number
}

export interface BranchMonth {
  branch: { id: string; name: string }
  month: Month
  obligations: BranchObligation[]
  /** Published activities whose end has passed: to be closed. */
  toClose: ActivitySummary[]
  rank: { rank: number; of: number; score: number } | null
}

export const monthActions = {
  'month.mine': action<MyMonth>()('actForOneself', v.strictObject({})),
  'month.branch': action<BranchMonth>()(
    'seeBranch',
    v.strictObject({
      /** Null: the caller's own branch. */
      branchId: v.optional(v.nullable(id), null),
      /** Any day of the month; null: today. */
      on: v.optional(v.nullable(calendarDate), null),
    }),
  ),
}
