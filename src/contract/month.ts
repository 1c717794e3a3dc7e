import * as v from 'valibot'
import type { CalendarDate, Month } from '../domain/calendar'
import type { Kind, ObligationState } from '../domain/obligation'
import type { RingState } from '../domain/rings'
import { action } from './action'
import type { ActivitySummary } from './activity'
import { calendarDate, id } from './fields'
import type { SubmissionSummary } from './submission'

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
  /** The branch, group or person that owes it, or the committee. */
  ownerId: string
  /** Of a group or a person; null: the branch itself, or the committee. */
  ownerName: string | null
  from: CalendarDate
  to: CalendarDate
  label: string
  state: ObligationState
  metOn: CalendarDate | null
  /** The next activity of that kind that is planned within the period and not closed. */
  plannedActivity: { id: string; startsAt: string; underWay: boolean } | null
  /** How many activities of that kind were held in the period. */
  held: number
  /** Why the committee waived it, who did and on which day; null: it stands. */
  waiver: { reason: string; by: string | null; on: CalendarDate | null } | null
}

export interface BranchMonth {
  branch: { id: string; name: string }
  month: Month
  today: CalendarDate
  rings: RingState[]
  /** By urgency. */
  obligations: BranchObligation[]
  /** Published activities whose end has passed: to be closed. */
  toClose: ActivitySummary[]
  rank: { rank: number; of: number; score: number } | null
}

/** One kind in one period, over all branches that owe it. A group's counts for itself. */
export interface KindProgress {
  kind: Kind
  from: CalendarDate
  to: CalendarDate
  label: string
  /** As a whole: met when all are, planned when all that are open are. */
  state: ObligationState
  /** Not counting what was waived. */
  owed: number
  met: number
  /** Of those that are open. */
  planned: number
}

export interface CommitteeMonth {
  month: Month
  today: CalendarDate
  rings: RingState[]
  /** What the committee itself owes, by urgency. */
  obligations: BranchObligation[]
  /** What the branches owe, kind by kind, by urgency. */
  branches: KindProgress[]
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
  'month.committee': action<CommitteeMonth>()('seeStanding', v.strictObject({})),
}
