import * as v from 'valibot'
import {
  type CheckupState,
  type ChecklistItem,
  figures,
  type FigureKey,
  FULL_SCORE,
  type ItemGroup,
  itemGroups,
  type Mark,
  type MarkLevel,
  markLevels,
  type ObjectionVerdict,
  type RoundState,
  type Score,
} from '../domain/checkup'
import type { FindingState } from '../domain/finding'
import { limits } from '../domain/limits'
import type { Kind } from '../domain/obligation'
import type { Pair } from '../domain/pairing'
import { action, readByOthers } from './action'
import { type CalendarDate, calendarDate, id, type Instant, text, textOrNone } from './fields'

interface Named {
  id: string
  name: string
}

export interface CheckupLine {
  id: string
  checking: Named
  checked: Named
  state: CheckupState
  /** What the sheet comes to so far. */
  points: number
  checkers: Named[]
  /** How many items are marked. */
  marked: number
  /** Problems entered so far, and those of them that are struck off. */
  found: number
  verified: number
}

export interface RoundLine {
  id: string
  from: CalendarDate
  to: CalendarDate
  /** `2022 年上半年`. */
  label: string
  state: RoundState
  /** How many branches have signed, of how many. */
  signed: number
  of: number
  /** Problems that sheets handed in name, those of them that are struck off, and those that are past their date. */
  found: number
  verified: number
  overdue: number
}

/** How many problems of one group of items stand where. */
export type CategoryLine = { category: ItemGroup } & Record<FindingState, number>

export interface FigureView {
  key: FigureKey
  label: string
  done: number
  of: number
  /** The kinds of obligations behind it: where the proof is to be looked up. Empty: it is of another sort. */
  kinds: Kind[]
}

export interface SheetItem extends Omit<ChecklistItem, 'figure'> {
  figure: FigureView | null
  /** What the figure speaks for. */
  suggested: Omit<Mark, 'itemKey'> | null
  /** Null: not marked yet; its revision is 0 then. */
  mark: { level: MarkLevel; points: number; note: string; revision: number; by: string; at: Instant } | null
  objection: { reason: string; verdict: ObjectionVerdict | null; comment: string } | null
}

export interface Sheet {
  id: string
  round: { id: string; from: CalendarDate; to: CalendarDate; label: string }
  checking: Named
  checked: Named
  state: CheckupState
  checkers: Named[]
  items: SheetItem[]
  score: Score
  /** Null: not yet. `byCommittee`: the branch never signed, and the committee closed it. */
  signed: { by: string; at: Instant; byCommittee: boolean } | null
  may: { nameCheckers: boolean; check: boolean; sign: boolean; decide: boolean; close: boolean }
}

export const itemKey = v.pipe(v.string('项目编号不对'), v.regex(/^[A-Za-z0-9-]{1,40}$/, '项目编号不对'))
const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string]
const points = v.pipe(
  v.number('分值不对'),
  v.integer('分值不对'),
  v.minValue(0, '分值不对'),
  v.maxValue(FULL_SCORE, '分值不对'),
)
const level = v.picklist(markLevels, '没有这种结果')

const checklistItem = v.strictObject({
  key: itemKey,
  group: v.picklist(keysOf(itemGroups), '没有这一组'),
  title: text(limits.checklistTitle, '项目'),
  lookAt: textOrNone(limits.checklistLookAt, '查看内容'),
  points: v.pipe(points, v.minValue(1, '分值不对')),
  figure: v.optional(v.nullable(v.picklist(keysOf(figures), '没有这项数据')), null),
})
const pair = v.strictObject({ checkingId: id, checkedId: id })
const pairs = v.pipe(
  v.array(pair),
  v.maxLength(limits.roundBranches, '支部太多'),
  v.check(
    (list) => new Set(list.map(({ checkingId, checkedId }) => checkingId + checkedId)).size === list.length,
    '有重复的支部',
  ),
)

export const checkupActions = {
  /** The newest check-up list; version 0: the one that every committee begins with. */
  'checklist.get': action<{ version: number; items: ChecklistItem[] }>()(
    'seeCheckup',
    v.strictObject({}),
    'documents',
  ),
  /** A new version of it, for the rounds to come. `version`: the one that was changed. */
  'checklist.save': readByOthers(
    action<{ version: number }>()(
      'runCheckups',
      v.strictObject({
        version: v.pipe(
          v.number('版本不对'),
          v.integer('版本不对'),
          v.minValue(0, '版本不对'),
          v.maxValue(100_000, '版本不对'),
        ),
        items: v.pipe(
          v.array(checklistItem),
          v.maxLength(limits.checklistItems, '项目太多'),
          v.check((list) => new Set(list.map(({ key }) => key)).size === list.length, '有重复的项目'),
        ),
      }),
      'documents',
    ),
    ({ items }) => items.flatMap(({ title, lookAt }) => [title, lookAt]),
  ),
  /** Who could check whom in the half-year of a day. */
  'round.propose': action<{ label: string; branches: Named[]; pairs: Pair[]; repeated: Pair[] }>()(
    'runCheckups',
    v.strictObject({ on: v.optional(v.nullable(calendarDate), null), exclusions: v.optional(pairs, []) }),
    'documents',
  ),
  /** Opens the round of a half-year with these pairs. The id is the client's, so a retry is the same round. */
  'round.open': action<{ roundId: string }>()(
    'runCheckups',
    v.strictObject({ roundId: id, on: calendarDate, pairs }),
    'documents',
  ),
  /** Pairs branches of a round anew, whose sheets are empty; `pairs`: those that change. */
  'round.changePairs': action<{ roundId: string }>()(
    'runCheckups',
    v.strictObject({ roundId: id, pairs }),
    'documents',
  ),
  /** The rounds, newest first. */
  'round.list': action<{ rounds: RoundLine[] }>()('seeCheckup', v.strictObject({})),
  /** A round with the check-ups that the caller may see, and what those of them that were handed in found. */
  'round.get': action<RoundLine & { checkups: CheckupLine[]; categories: CategoryLine[] }>()(
    'seeCheckup',
    v.strictObject({ roundId: id }),
  ),
  /** The sheet of a check-up, with what the books know already. */
  'checkup.get': action<Sheet>()('seeCheckup', v.strictObject({ checkupId: id })),
  'checkup.setCheckers': action<{ checkupId: string }>()(
    'nameCheckers',
    v.strictObject({
      checkupId: id,
      memberIds: v.pipe(
        v.array(id),
        v.maxLength(limits.checkers, `检查人员最多 ${limits.checkers} 人`),
        v.check((list) => new Set(list).size === list.length, '有重复的编号'),
      ),
    }),
  ),
  /** Marks one item. `revision`: the one that the checker saw, 0 where there was no mark. */
  'checkup.mark': readByOthers(
    action<{ points: number; revision: number }>()(
      'check',
      v.strictObject({
        checkupId: id,
        itemKey,
        level,
        points: v.optional(v.nullable(points), null),
        note: v.optional(textOrNone(limits.checkupNote, '说明'), ''),
        revision: v.pipe(
          v.number('版本不对'),
          v.integer('版本不对'),
          v.minValue(0, '版本不对'),
          v.maxValue(100_000, '版本不对'),
        ),
      }),
    ),
    ({ note }) => [note],
  ),
  'checkup.submit': action<{ state: CheckupState }>()('check', v.strictObject({ checkupId: id })),
  'checkup.signOff': action<{ state: CheckupState }>()('rectify', v.strictObject({ checkupId: id })),
  /** Closes a sheet that the checked branch has left unsigned for long. */
  'checkup.close': action<{ state: CheckupState }>()(
    'runCheckups',
    v.strictObject({ checkupId: id }),
    'documents',
  ),
  'checkup.object': readByOthers(
    action<{ state: CheckupState }>()(
      'rectify',
      v.strictObject({ checkupId: id, itemKey, reason: text(limits.reason, '理由') }),
    ),
    ({ reason }) => [reason],
  ),
  /** `mark`: what the item is given instead; null: it stays as it was marked. */
  'checkup.decideObjection': readByOthers(
    action<{ state: CheckupState }>()(
      'runCheckups',
      v.strictObject({
        checkupId: id,
        itemKey,
        mark: v.nullable(v.strictObject({ level, points: v.optional(v.nullable(points), null) })),
        comment: textOrNone(limits.comment, '意见'),
      }),
    ),
    ({ comment }) => [comment],
  ),
}
