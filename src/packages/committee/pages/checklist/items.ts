import { type ChecklistItem, type ItemGroup, itemGroups } from '@/domain/checkup'

export const groups = Object.keys(itemGroups) as ItemGroup[]

export const pointsOf = (items: readonly ChecklistItem[]): number =>
  items.reduce((sum, { points }) => sum + points, 0)

/** Puts an item in the place of the one with its key, or at the end. */
export const withItem = (items: readonly ChecklistItem[], item: ChecklistItem): ChecklistItem[] =>
  items.some(({ key }) => key === item.key)
    ? items.map((each) => (each.key === item.key ? item : each))
    : [...items, item]

export const withoutItem = (items: readonly ChecklistItem[], key: string): ChecklistItem[] =>
  items.filter((each) => each.key !== key)

/** Exchanges an item with its neighbour in the same group; at the group's end nothing changes. */
export function moved(items: readonly ChecklistItem[], key: string, by: 1 | -1): ChecklistItem[] {
  const at = items.findIndex((each) => each.key === key)
  const ofGroup = items.flatMap(({ group }, place) => (group === items[at]?.group ? [place] : []))
  const other = ofGroup[ofGroup.indexOf(at) + by]
  const [one, two] = [items[at], other === undefined ? undefined : items[other]]
  if (!one || !two) return [...items]
  return items.map((each) => (each === one ? two : each === two ? one : each))
}

export const isSame = (one: readonly ChecklistItem[], other: readonly ChecklistItem[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
