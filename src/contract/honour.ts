import * as v from 'valibot'
import { type CountedKind, type HonourKind, honourKinds } from '../domain/honour'
import { limits } from '../domain/limits'
import { action, readByOthers } from './action'
import { type CalendarDate, calendarDate, id, type Instant, text, textOrNone } from './fields'
import { yearNumber, yearOrNow } from './yearFields'

interface Named {
  id: string
  name: string
}

export interface HonourLine {
  id: string
  kind: HonourKind
  /** Whom it honours: a member or a branch. */
  member: Named | null
  branch: Named | null
  documentNumber: string
  note: string
  on: CalendarDate
  by: string
  /** Null: it stands. */
  takenBack: { by: string; at: Instant; reason: string } | null
}

export const honourActions = {
  /** A year's honours, newest first, those that were taken back among them. */
  'honour.list': action<{
    year: number
    honours: HonourLine[]
    /** Of those that are counted: given, and how many a year may have (0: as many as there are). */
    given: Record<CountedKind, { count: number; most: number }>
    mayRecord: boolean
  }>()('seeHonours', v.strictObject({ year: yearOrNow }), 'documents'),
  'honour.record': readByOthers(
    action<{ honourId: string }>()(
      'giveHonours',
      v.strictObject({
        honourId: id,
        kind: v.picklist(Object.keys(honourKinds) as HonourKind[], '没有这种表彰'),
        year: yearNumber,
        memberId: v.optional(v.nullable(id), null),
        branchId: v.optional(v.nullable(id), null),
        documentNumber: textOrNone(limits.documentNumber, '文号'),
        on: calendarDate,
        note: textOrNone(limits.honourNote, '说明'),
      }),
      'documents',
    ),
    ({ documentNumber, note }) => [documentNumber, note],
  ),
  /** It stays on record, and so does the reason. */
  'honour.takeBack': readByOthers(
    action<{ honourId: string }>()(
      'giveHonours',
      v.strictObject({ honourId: id, reason: text(limits.reason, '撤销原因') }),
      'documents',
    ),
    ({ reason }) => [reason],
  ),
}
