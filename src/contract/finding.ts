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
  round: { id: string; label: string }
  /** The item's title on the round's list. */
  itemTitle: string
  foundAt: Instant
  /** The finding of an earlier round that comes back; null: it is new. */
  recursId: string | null
  /** The same, as it stands today. */
  recurs: { text: string; state: FindingState; roundLabel: string; foundAt: Instant } | null
  /** How many pictures there are of what was found, and of how it was put right. */
  pictures: { found: number; evidence: number }
  /** Its history, oldest first. */
  steps: { step: FindingStep; text: string; by: string; at: Instant }[]
  may: { change: boolean; assign: boolean; submit: boolean; verify: boolean }
}

/** How many there are in each state, and how many of them are late. */
export type FindingCounts = Record<FindingState, number> & { overdue: number }

const said = {
  text: text(limits.findingText, '问题'),
  suggestion: optionalText(limits.findingText, '整改建议'),
  dueOn: calendarDate,
}
const orAll = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null)
const which = {
  roundId: orAll(id),
  branchId: orAll(id),
  category: orAll(v.picklist(Object.keys(itemGroups) as [ItemGroup], '没有这一组')),
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
        ...said,
      }),
    ),
    ({ text, suggestion }) => [text, suggestion],
  ),
  /** What was found is put otherwise, until the sheet is handed in. */
  'finding.change': readByOthers(
    changed('check', v.strictObject({ findingId: id, checkupId: id, ...said })),
    ({ text, suggestion }) => [text, suggestion],
  ),
  /** It was none after all, with its pictures; until the sheet is handed in. What is gone already is no harm. */
  'finding.remove': action<{ findingId: string }>()(
    'check',
    v.strictObject({ findingId: id, checkupId: id }),
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
  /**
   * The findings that the caller may see. `newest`: first found last; `urgent`: what is to be put right comes first, the
   * longest overdue before the others, then what waits to be looked at, then what is struck off.
   */
  'finding.list': action<Page<FindingView>>()(
    'seeCheckup',
    v.strictObject({
      ...which,
      checkupId: orAll(id),
      state: orAll(v.picklist(findingStates, '没有这种状态')),
      overdue: v.optional(v.boolean('是否逾期不对'), false),
      order: v.optional(v.picklist(['newest', 'urgent'], '没有这种顺序'), 'newest'),
      cursor,
    }),
  ),
  /** How many of them there are. */
  'finding.count': action<FindingCounts>()('seeCheckup', v.strictObject(which)),
}
