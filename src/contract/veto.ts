import * as v from 'valibot'
import { limits } from '../domain/limits'
import { type VetoKind, vetoKinds } from '../domain/veto'
import { action } from './action'
import { type CalendarDate, calendarDate, id, type Instant, text } from './fields'
import { yearNumber, yearOrNow } from './yearFields'

export interface VetoLine {
  id: string
  kind: VetoKind
  member: { id: string; name: string }
  documentNumber: string
  reason: string
  on: CalendarDate
  by: string
  /** Null: it stands. */
  lifted: { by: string; at: Instant; reason: string } | null
}

/** For the committee's officers; the member concerned and their branch's officers see it in the rating. */
export const vetoActions = {
  'veto.list': action<{ year: number; vetoes: VetoLine[] }>()(
    'recordVeto',
    v.strictObject({ year: yearOrNow }),
    'documents',
  ),
  'veto.record': action<{ vetoId: string }>()(
    'recordVeto',
    v.strictObject({
      vetoId: id,
      kind: v.picklist(Object.keys(vetoKinds) as VetoKind[], '没有这种处理'),
      year: yearNumber,
      memberId: id,
      documentNumber: text(limits.documentNumber, '文号'),
      on: calendarDate,
      reason: text(limits.reason, '事由'),
    }),
    'documents',
  ),
  'veto.lift': action<{ vetoId: string }>()(
    'recordVeto',
    v.strictObject({ vetoId: id, reason: text(limits.reason, '解除原因') }),
    'documents',
  ),
}
