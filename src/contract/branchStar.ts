import * as v from 'valibot'
import { type BranchStarState, type StarLevel, starLevels } from '../domain/branchStar'
import { type CheckupState, type Mark, markLevels, type Score } from '../domain/checkup'
import { limits } from '../domain/limits'
import { action, readByOthers } from './action'
import { itemKey, type SheetItem } from './checkup'
import { type CalendarDate, calendarDate, id, type Instant, text, textOrNone } from './fields'

interface Named {
  id: string
  name: string
}

/** What a check-up of the year gave. */
export interface CheckupScore {
  /** `2022 年上半年`. */
  label: string
  points: number
  state: CheckupState
}

export interface StarItem extends Pick<
  SheetItem,
  'key' | 'group' | 'title' | 'lookAt' | 'points' | 'figure' | 'suggested'
> {
  /** What the branch gives itself; null: nothing yet. */
  mark: (Omit<Mark, 'itemKey'> & { note: string }) | null
  /** What the year's check-ups gave for it, in the order of `checkups`; null: nothing. */
  checked: (number | null)[]
}

/** A branch's declaration of a year. */
export interface StarSheet {
  year: number
  branch: Named
  closesOn: CalendarDate
  state: BranchStarState
  /** 0: the branch has not begun. */
  revision: number
  statement: string
  items: StarItem[]
  score: Score
  checkups: CheckupScore[]
  /** Null: not decided, or not for the reader before it is published. */
  decision: { level: StarLevel; reason: string } | null
  isPublished: boolean
  may: { declare: boolean; withdraw: boolean }
}

/** A branch on the committee's board of a year. */
export interface StarRow {
  branch: Named
  state: BranchStarState
  revision: number
  /** What the branch gives itself, so far; null: it has not begun. */
  self: { points: number; missing: number } | null
  checkups: CheckupScore[]
  /** Of the whole year, so far; null: nothing to rank. */
  standing: { rank: number; score: number } | null
  /** Found at the year's check-ups, and struck off of them. */
  findings: { verified: number; of: number }
  /** What the committee decided; once it is published, what the newest list says. */
  decision: { level: StarLevel; reason: string; by: string | null } | null
  /** It is somebody else's to decide where the reader belongs to the branch. */
  isOwn: boolean
}

/** A branch on a published list. */
export interface StarLine {
  branch: Named
  level: StarLevel
  reason: string
}

const yearNumber = v.pipe(
  v.number('年份不对'),
  v.integer('年份不对'),
  v.minValue(2000, '年份不对'),
  v.maxValue(2099, '年份不对'),
)
const yearOrNewest = v.optional(v.nullable(yearNumber), null)
const version = v.pipe(
  v.number('版本不对'),
  v.integer('版本不对'),
  v.minValue(0, '版本不对'),
  v.maxValue(100_000, '版本不对'),
)
const level = v.picklist(starLevels, '没有这个星级')
const points = v.pipe(
  v.number('分值不对'),
  v.integer('分值不对'),
  v.minValue(0, '分值不对'),
  v.maxValue(100, '分值不对'),
)
const mark = v.strictObject({
  itemKey,
  level: v.picklist(markLevels, '没有这种结果'),
  points: v.optional(v.nullable(points), null),
  note: v.optional(textOrNone(limits.checkupNote, '说明'), ''),
})
/** Of which branch in which year, and as it was last seen. */
const seen = { year: yearNumber, branchId: id, revision: version }

const changed = action<{ state: BranchStarState; revision: number }>()

/** 五星级党支部, year by year. */
export const branchStarActions = {
  /** Asks the branches to state whether they declare; or gives the year another last day. */
  'branchStar.ask': action<{ closesOn: CalendarDate }>()(
    'decideBranchStar',
    v.strictObject({ year: yearNumber, closesOn: calendarDate }),
    'documents',
  ),
  /** What one's branches are asked and is not published, newest year first. */
  'branchStar.mine': action<{
    asked: { year: number; branch: Named; closesOn: CalendarDate; state: BranchStarState; isOpen: boolean }[]
  }>()('declareBranchStar', v.strictObject({})),
  'branchStar.get': action<StarSheet>()(
    'seeBranchStar',
    v.strictObject({ year: yearNumber, branchId: id }),
    'documents',
  ),
  /** Keeps the self-score as far as it is, all of it: an item that is left out has no mark. */
  'branchStar.save': readByOthers(
    changed(
      'declareBranchStar',
      v.strictObject({
        ...seen,
        marks: v.pipe(
          v.array(mark),
          v.maxLength(limits.checklistItems, '项目太多'),
          v.check((list) => new Set(list.map((each) => each.itemKey)).size === list.length, '有重复的项目'),
        ),
        statement: textOrNone(limits.branchStarStatement, '申报说明'),
      }),
      'documents',
    ),
    ({ marks, statement }) => [statement, ...marks.map(({ note }) => note)],
  ),
  'branchStar.declare': changed('declareBranchStar', v.strictObject(seen), 'documents'),
  /** 不申报. */
  'branchStar.decline': changed('declareBranchStar', v.strictObject(seen), 'documents'),
  'branchStar.withdraw': changed('declareBranchStar', v.strictObject(seen), 'documents'),
  /** All branches of a year side by side, for the committee. */
  'branchStar.board': action<{
    year: number
    /** Those that were asked for or may be, newest first. */
    years: number[]
    /** Null: not asked yet. */
    asked: { closesOn: CalendarDate; isClosed: boolean } | null
    /** Of the newest list; null: not published. */
    published: { version: number; at: Instant } | null
    rows: StarRow[]
    /** How many may have five stars, 0: no quota; how many have. */
    quota: { most: number; given: number }
    mayDecide: boolean
  }>()('seeStanding', v.strictObject({ year: yearOrNewest }), 'documents'),
  'branchStar.decide': readByOthers(
    changed(
      'decideBranchStar',
      v.strictObject({ ...seen, level, reason: text(limits.reason, '评定理由') }),
      'documents',
    ),
    ({ reason }) => [reason],
  ),
  /** The list of a year, once. */
  'branchStar.publish': action<{ version: number }>()(
    'decideBranchStar',
    v.strictObject({ year: yearNumber }),
    'documents',
  ),
  /** A new version of the list. `version`: the one that was corrected. */
  'branchStar.correct': readByOthers(
    action<{ version: number }>()(
      'decideBranchStar',
      v.strictObject({
        year: yearNumber,
        version,
        branchId: id,
        level,
        reason: text(limits.reason, '更正原因'),
      }),
      'documents',
    ),
    ({ reason }) => [reason],
  ),
  /** The published list of a year, for everybody; those that were given no star are not on it. */
  'branchStar.list': action<{
    years: number[]
    /** Null: nothing was published yet. */
    list: {
      year: number
      version: number
      at: Instant
      lines: StarLine[]
      corrections: { branch: Named; from: StarLevel; to: StarLevel; reason: string; at: Instant }[]
    } | null
  }>()('actForOneself', v.strictObject({ year: yearOrNewest })),
  /** A branch's published levels, newest year first. */
  'branchStar.history': action<{ years: { year: number; level: StarLevel }[] }>()(
    'actForOneself',
    v.strictObject({ branchId: id }),
    'documents',
  ),
}
