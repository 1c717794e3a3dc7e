import * as v from 'valibot'
import { limits } from '../domain/limits'
import { action } from './action'
import { type CalendarDate, id, ids, type Instant } from './fields'

export interface LastReminder {
  at: Instant
  /** Whether it was made today: then it is not made again. */
  isToday: boolean
  /** Who reminded. */
  by: string
  /** Whom. */
  to: string[]
}

export interface BranchWarning {
  branchId: string
  branchName: string
  /** 3 月、4 月未开展志愿服务；本月主题党日尚无安排 */
  sentence: string
  since: CalendarDate
  /** The last one, whatever it was about; null: never. */
  reminded: LastReminder | null
  /** What still stands of that which the last reminder named; empty: nothing. */
  stillOpen: string
  /** Whether the caller may remind. */
  mayRemind: boolean
}

export interface RemindOutcome {
  branchId: string
  /** `already`: today, by somebody. `nothing`: no warning stands any more. `nobody`: there is nobody to remind. */
  outcome: 'reminded' | 'already' | 'nothing' | 'nobody'
}

export const warningActions = {
  /** The branches that are behind, longest first: all for the committee, their own for a branch's officer. */
  'warning.list': action<{ today: CalendarDate; branches: BranchWarning[] }>()(
    'seeWarnings',
    v.strictObject({}),
  ),
  /** Reminds the secretaries of some branches of what stands; not more than once a day. */
  'warning.remind': action<{ outcomes: RemindOutcome[] }>()(
    'remind',
    v.strictObject({
      reminderId: id,
      branchIds: v.pipe(ids(limits.remindAtOnce), v.minLength(1, '请选择要提醒的支部')),
    }),
  ),
}
