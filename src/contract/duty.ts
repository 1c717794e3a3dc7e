import * as v from 'valibot'
import { cadences, type Cadence } from '../domain/calendar'
import type { OccurrenceState } from '../domain/duty'
import { limits } from '../domain/limits'
import type { PostKind } from '../domain/permission'
import { action } from './action'
import { calendarDate, type CalendarDate, id, ids, optionalText, text } from './fields'

export interface DutyOccurrence {
  /** Its key: the first day of the period; of a single duty, the day from which it stands. */
  from: CalendarDate
  /** 2026 年 5 月; of a single duty, empty. */
  label: string
  dueOn: CalendarDate
  state: OccurrenceState
  doneOn: CalendarDate | null
  note: string
}

export interface DutyRow {
  id: string
  memberId: string
  title: string
  note: string
  cadence: Cadence | null
  dueOn: CalendarDate | null
  from: CalendarDate
  to: CalendarDate | null
  /** Done of what has come up this year. */
  done: number
  of: number
  /** What is behind, this year's, and the next time; first to last. */
  occurrences: DutyOccurrence[]
}

export interface DutyHolder {
  memberId: string
  name: string
  posts: PostKind[]
  contactBranches: { id: string; name: string }[]
  duties: DutyRow[]
}

export const dutyActions = {
  /** Sets anew for which branches a member of the committee answers. */
  'contact.save': action<{ branchIds: string[] }>()(
    'manageOrganization',
    v.strictObject({ memberId: id, branchIds: ids(50) }),
    'documents',
  ),
  /** The members of the committee with their contact branches, their duties and how far each is. */
  'duty.list': action<{ holders: DutyHolder[] }>()('seeDuties', v.strictObject({})),
  /** Gives somebody a duty, or changes it. The client made the id: again is harmless. */
  'duty.save': action<{ dutyId: string }>()(
    'manageOrganization',
    v.strictObject({
      dutyId: id,
      memberId: id,
      title: text(limits.title, '职责'),
      note: optionalText(limits.note, '说明'),
      cadence: v.optional(v.nullable(v.picklist(cadences, '请选择多久一次')), null),
      dueOn: v.optional(v.nullable(calendarDate), null),
      from: calendarDate,
      to: v.optional(v.nullable(calendarDate), null),
    }),
    'documents',
  ),
  /** Nothing falls due after the last day; what was done stays. */
  'duty.end': action<{ lastDay: CalendarDate }>()(
    'manageOrganization',
    v.strictObject({ dutyId: id, lastDay: calendarDate }),
    'documents',
  ),
  /** Marks one's own duty done for a period. Again is harmless. */
  'duty.done': action<{ doneOn: CalendarDate }>()(
    'doDuty',
    v.strictObject({ dutyId: id, from: calendarDate, note: optionalText(limits.note, '完成情况') }),
  ),
  /** Takes back what was marked done today. */
  'duty.undo': action<{ undone: boolean }>()('doDuty', v.strictObject({ dutyId: id, from: calendarDate })),
}
