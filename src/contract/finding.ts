import * as v from 'valibot'
import { type ItemGroup, itemGroups } from '../domain/checkup'
import { type FindingState, findingStates, type FindingStep } from '../domain/finding'
import { limits } from '../domain/limits'
import { action, readByOthers } from './action'
import { itemKey } from './checkup'
import {
  type CalendarDate,
  calendarDate,
  cursor,
  id,
  type Instant,
  optionalText,
  type Page,
  text,
} from './fields'

export interface FindingView {
  id: string
  checkupId: string
  branch: { id: string; name: string }
  itemKey: string
  category: ItemGroup
  text: string
  suggestion: string
  dueOn: CalendarDate
  /** Days past its date; 0: in time, or handed in. */
  overdueDays: number
  state: FindingState
  responsible: { id: string; name: string } | null
  measure: string | null
  evidence: string | null
  /** The finding of an earlier round that comes back; null: it is new. */
  recursId: string | null
  /** Its history, oldest first. */
  steps: { step: FindingStep; text: string; by: string; at: Instant }[]
  may: { assign: boolean; submit: boolean; verify: boolean }
}

const changed = action<{ state: FindingState }>()

export const findingActions = {
  /** A problem found at a check-up, until the sheet is handed in. The id is the client's, so a retry is the same one. */
  'finding.add': readByOthers(
    action<{ findingId: string; recursId: string | null }>()(
      'check',
      v.strictObject({
        findingId: id,
        checkupId: id,
        itemKey,
        text: text(limits.findingText, '问题'),
        suggestion: optionalText(limits.findingText, '整改建议'),
        dueOn: calendarDate,
      }),
    ),
    ({ text, suggestion }) => [text, suggestion],
  ),
  /** Who of the checked branch sees to it, how and until when. */
  'finding.assign': readByOthers(
    changed(
      'rectify',
      v.strictObject({
        findingId: id,
        responsibleId: id,
        measure: text(limits.findingText, '整改措施'),
        dueOn: calendarDate,
      }),
    ),
    ({ measure }) => [measure],
  ),
  'finding.submit': readByOthers(
    changed('rectify', v.strictObject({ findingId: id, evidence: text(limits.findingText, '整改情况') })),
    ({ evidence }) => [evidence],
  ),
  /** 销号. */
  'finding.verify': changed('verify', v.strictObject({ findingId: id })),
  'finding.sendBack': readByOthers(
    changed('verify', v.strictObject({ findingId: id, reason: text(limits.reason, '退回原因') })),
    ({ reason }) => [reason],
  ),
  /** The findings that the caller may see, newest first. */
  'finding.list': action<Page<FindingView>>()(
    'seeCheckup',
    v.strictObject({
      branchId: v.optional(v.nullable(id), null),
      category: v.optional(
        v.nullable(v.picklist(Object.keys(itemGroups) as [ItemGroup], '没有这一组')),
        null,
      ),
      state: v.optional(v.nullable(v.picklist(findingStates, '没有这种状态')), null),
      cursor,
    }),
  ),
}
