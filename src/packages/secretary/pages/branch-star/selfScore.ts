import type { StarItem, StarSheet } from '@/contract/branchStar'
import type { InputOf } from '@/contract/contract'
import { type Mark, type MarkLevel, type Score, scoreOf } from '@/domain/checkup'

export type SelfMark = Omit<Mark, 'itemKey'> & { note: string }
export type SelfMarks = Record<string, SelfMark>

/** What the branch has given itself, as the server has it. */
export const marksOf = ({ items }: Pick<StarSheet, 'items'>): SelfMarks =>
  Object.fromEntries(items.flatMap(({ key, mark }) => (mark ? [[key, mark]] : [])))

/** What it comes to by now. */
export const scoreBy = (items: readonly StarItem[], marks: SelfMarks): Score =>
  scoreOf(
    items.map((item) => ({ ...item, figure: null })),
    Object.entries(marks).map(([itemKey, mark]) => ({ ...mark, itemKey })),
  )

/** An item marked, or marked otherwise; its note stays. */
export const marked = (
  marks: SelfMarks,
  { key, points: full }: Pick<StarItem, 'key' | 'points'>,
  level: MarkLevel,
  points: number,
): SelfMarks => ({
  ...marks,
  [key]: {
    level,
    points: level === 'full' ? full : level === 'none' ? 0 : points,
    note: marks[key]?.note ?? '',
  },
})

/** What the books speak for, of items that have no mark yet. */
export const suggestible = (items: readonly StarItem[], marks: SelfMarks): StarItem[] =>
  items.filter(({ key, suggested }) => suggested !== null && marks[key] === undefined)

export const withSuggested = (items: readonly StarItem[], marks: SelfMarks): SelfMarks =>
  suggestible(items, marks).reduce(
    (all, item) => (item.suggested ? marked(all, item, item.suggested.level, item.suggested.points) : all),
    marks,
  )

/** As the call takes it, in the order of the sheet. */
export const sent = (items: readonly StarItem[], marks: SelfMarks): InputOf<'branchStar.save'>['marks'] =>
  items.flatMap(({ key }) => {
    const mark = marks[key]
    if (!mark) return []
    const { level, points, note } = mark
    return [{ itemKey: key, level, points: level === 'part' ? points : null, note }]
  })

/** How far the self-score is from the latest check-up of the item, points; null: nothing to compare. */
export function beyondCheckup({ checked }: Pick<StarItem, 'checked'>, mark: SelfMark | undefined) {
  const latest = checked.filter((points) => points !== null).at(-1)
  return mark === undefined || latest === undefined ? null : mark.points - latest
}
