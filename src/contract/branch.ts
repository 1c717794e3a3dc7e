import * as v from 'valibot'
import { limits } from '../domain/limits'
import type { BranchKind } from '../domain/obligation'
import { action } from './action'
import { calendarDate, type CalendarDate, id, text } from './fields'

export interface BranchRow {
  id: string
  name: string
  kind: BranchKind
  aliveFrom: CalendarDate
  /** Its last day; null: until further notice. */
  aliveTo: CalendarDate | null
  mergedInto: { id: string; name: string } | null
  /** Members whose home it is, today; of a branch to come or ended, none. */
  home: number
  /** Of those, on loan to a temporary branch. */
  lent: number
  /** Lent to it by other branches. */
  borrowed: number
  secretary: string | null
}

export const branchActions = {
  /** Every branch there is, was or will be: those alive first, by kind and name. */
  'branch.list': action<{ branches: BranchRow[] }>()('seeOrganization', v.strictObject({})),
  /** Sets a branch up, renames it or prolongs a temporary one. The client made the id: again is harmless. */
  'branch.save': action<{ branchId: string; raised: number }>()(
    'manageOrganization',
    v.strictObject({
      branchId: id,
      name: text(limits.branchName, '名称'),
      kind: v.picklist(['serving', 'retired', 'temporary'], '请选择支部类别'),
      from: calendarDate,
      to: v.optional(v.nullable(calendarDate), null),
    }),
    'documents',
  ),
  /** Ends a branch that nobody belongs to any more; its posts and groups end with it. */
  'branch.close': action<{ lastDay: CalendarDate }>()(
    'manageOrganization',
    v.strictObject({ branchId: id, lastDay: calendarDate }),
    'documents',
  ),
  /** Moves everybody of a branch into another from a day on, and ends it the day before. */
  'branch.merge': action<{ moved: number; lastDay: CalendarDate }>()(
    'manageOrganization',
    v.strictObject({ branchId: id, into: id, from: calendarDate }),
    'documents',
  ),
}
