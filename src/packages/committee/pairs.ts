import type { Pair } from '@/domain/pairing'

const isSame = (one: Pair, other: Pair) =>
  one.checkingId === other.checkingId && one.checkedId === other.checkedId

/** Exchanges whom two branches check. */
export function exchange(pairs: readonly Pair[], one: string, other: string): Pair[] {
  const checkedBy = (id: string) => pairs.find(({ checkingId }) => checkingId === id)?.checkedId
  const instead = { [one]: checkedBy(other), [other]: checkedBy(one) }
  return pairs.map((pair) => ({ ...pair, checkedId: instead[pair.checkingId] ?? pair.checkedId }))
}

/** Whether pairs that were kept are still of these branches: one may have been set up or ended since. */
export const isOf = (pairs: readonly Pair[], branches: readonly { id: string }[]): boolean =>
  pairs.length === branches.length &&
  branches.every(({ id }) => pairs.some(({ checkingId }) => checkingId === id))

export const has = (pairs: readonly Pair[], pair: Pair): boolean => pairs.some((each) => isSame(each, pair))
