import * as v from 'valibot'
import { cadences } from '../domain/calendar'
import { limits } from '../domain/limits'
import { type Kind, kinds, type ObligationState, type Owner } from '../domain/obligation'
import type { Pace } from '../domain/ruleVersion'
import { action } from './action'
import { type CalendarDate, calendarDate, id, text } from './fields'

export interface RuleView {
  kind: Kind
  owner: Owner
  source: string
  /** How often today, by the kind of branch; null: not owed. */
  every: Pace
  /** Since when, where the committee has changed it; null: as in the table. */
  since: CalendarDate | null
  /** What has been decided and is not in effect yet, soonest first. */
  ahead: { from: CalendarDate; every: Pace }[]
  /** Raised by its rounds, not by the calendar: its pace is not changed here. */
  byRound: boolean
}

const cadence = v.nullable(v.picklist(cadences, '请选择频次'))
const owed = { ownerId: id, kind: v.picklist(kinds, '没有这种规定动作'), from: calendarDate }

export const ruleActions = {
  /** 规定动作: every kind with its present rule. */
  'rule.list': action<{ today: CalendarDate; rules: RuleView[] }>()(
    'seeOrganization',
    v.strictObject({}),
    'documents',
  ),
  /** Another pace from a day on, or none; the answer says from which day, where that lies in the midst of a period. */
  'rule.change': action<{ effects: { from: CalendarDate; every: Pace }[] }>()(
    'manageOrganization',
    v.strictObject({
      kind: v.picklist(kinds, '没有这种规定动作'),
      from: calendarDate,
      every: v.strictObject({ serving: cadence, retired: cadence, temporary: cadence }),
    }),
    'documents',
  ),
  /** 豁免: what is owed is waived, with a reason. */
  'obligation.waive': action<{ state: ObligationState }>()(
    'manageOrganization',
    v.strictObject({ ...owed, reason: text(limits.reason, '原因') }),
    'documents',
  ),
  'obligation.unwaive': action<{ state: ObligationState }>()(
    'manageOrganization',
    v.strictObject(owed),
    'documents',
  ),
}
