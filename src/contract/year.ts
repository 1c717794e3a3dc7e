import * as v from 'valibot'
import type { Kind } from '../domain/obligation'
import type { YearCell } from '../domain/yearGrid'
import { action } from './action'
import { type CalendarDate, id } from './fields'
import type { BranchObligation } from './month'

export interface YearObligation extends BranchObligation {
  /** What was held, or is planned, for it: earliest first. */
  activities: { id: string; title: string; on: CalendarDate; state: 'published' | 'closed' }[]
}

export interface BranchYear {
  branch: { id: string; name: string }
  year: number
  today: CalendarDate
  /** Whether the caller may plan what is open. */
  mayPlan: boolean
  /** Whether the caller may waive what is open, and take that back. */
  mayWaive: boolean
  /** Kinds down, twelve months across. */
  rows: { kind: Kind; ownerName: string | null; cells: YearCell<YearObligation>[] }[]
}

export const yearActions = {
  /** A branch's year on one screen. */
  'obligation.year': action<BranchYear>()(
    'seeBranch',
    v.strictObject({
      branchId: id,
      year: v.pipe(
        v.number('年份不对'),
        v.integer('年份不对'),
        v.minValue(2000, '年份不对'),
        v.maxValue(2099, '年份不对'),
      ),
    }),
  ),
}
