import { accept, refuse, type Result } from './result'

/** Who checks whom. */
export interface Pair {
  checkingId: string
  checkedId: string
}

export interface Proposal {
  /** One for each branch, in the order of the branches that check. */
  pairs: Pair[]
  /** Those of them that were pairs in one of the last two rounds already: no other way was found. */
  repeated: Pair[]
}

/** Up to so many branches every way is tried, so that a "no" is proven and no repeat is one too many. */
const TRIED_IN_FULL = 8
/** Beyond, so many beginnings are tried: to cover a graph with cycles of three and more is hard in general. */
const BEGINNINGS = 24

/** What a branch of that place checking that one costs; Infinity: it must not. */
type Cost = (checking: number, checked: number) => number
/** Whom each checks, by places. */
type Course = number[]

/**
 * Proposes who checks whom (交叉体检): each branch checks one and is checked by one, never itself, no two each other, no
 * excluded pair; none of the last two rounds' pairs where that is possible, and those of the older round rather than
 * of the newer. `lastRounds`: newest first. The same question gives the same answer; another order of the branches
 * another one. Refuses with two branches, which could only check each other.
 */
export function pairUp(
  branchIds: readonly string[],
  exclusions: readonly Pair[],
  lastRounds: readonly (readonly Pair[])[],
): Result<Proposal> {
  const size = branchIds.length
  if (size < 3) return refuse('PAIRING_TOO_FEW')
  const [excluded, newer, older] = [exclusions, lastRounds[0] ?? [], lastRounds[1] ?? []].map(
    (pairs) => new Set(pairs.map(keyOf)),
  ) as [Set<string>, Set<string>, Set<string>]
  const pairAt = (checking: number, checked: number): Pair => ({
    checkingId: branchIds[checking] ?? '',
    checkedId: branchIds[checked] ?? '',
  })
  // As a table, since it is asked often. One repeat of the newer round is worse than any number of the older's.
  const costs = branchIds.map((_, checking) =>
    branchIds.map((_, checked) => {
      const key = keyOf(pairAt(checking, checked))
      if (checking === checked || excluded.has(key)) return Infinity
      return (newer.has(key) ? size + 1 : 0) + (older.has(key) ? 1 : 0)
    }),
  )
  const cost: Cost = (checking, checked) => costs[checking]?.[checked] ?? Infinity
  const course = size <= TRIED_IN_FULL ? cheapest(size, cost) : found(size, cost)
  if (course === null) return refuse('PAIRING_IMPOSSIBLE')
  const pairs = course.map((checked, checking) => pairAt(checking, checked))
  const repeated = course.flatMap((checked, checking) =>
    cost(checking, checked) > 0 ? [pairAt(checking, checked)] : [],
  )
  return accept({ pairs, repeated })
}

/** Whether pairs that somebody changed can be a round of these branches. Repeats are allowed: the officer saw them. */
export function decidePairs(pairs: readonly Pair[], branchIds: readonly string[]): Result<null> {
  if (branchIds.length < 3) return refuse('PAIRING_TOO_FEW')
  if (pairs.some(({ checkingId, checkedId }) => checkingId === checkedId)) return refuse('PAIRING_SELF')
  const isEachOnce = (ids: readonly string[]) =>
    ids.length === branchIds.length &&
    new Set(ids).size === ids.length &&
    branchIds.every((id) => ids.includes(id))
  const areComplete =
    isEachOnce(pairs.map(({ checkingId }) => checkingId)) &&
    isEachOnce(pairs.map(({ checkedId }) => checkedId))
  if (!areComplete) return refuse('PAIRING_INCOMPLETE')
  const keys = new Set(pairs.map(keyOf))
  const isMutual = pairs.some(({ checkingId, checkedId }) =>
    keys.has(keyOf({ checkingId: checkedId, checkedId: checkingId })),
  )
  return isMutual ? refuse('PAIRING_MUTUAL') : accept(null)
}

const keyOf = ({ checkingId, checkedId }: Pair) => `${checkingId} ${checkedId}`

/** The cheapest course of few branches, by trying all; null: there is none. */
function cheapest(size: number, cost: Cost): Course | null {
  let best: { course: Course; cost: number } | null = null
  const course: Course = []
  const taken = new Set<number>()
  const go = (spent: number) => {
    if (spent >= (best?.cost ?? Infinity)) return
    const checking = course.length
    if (checking === size) {
      best = { course: [...course], cost: spent }
      return
    }
    for (let step = 1; step < size; step++) {
      const checked = (checking + step) % size
      if (taken.has(checked) || course[checked] === checking) continue
      taken.add(checked)
      course.push(checked)
      go(spent + cost(checking, checked))
      course.pop()
      taken.delete(checked)
    }
  }
  go(0)
  return (best as { course: Course } | null)?.course ?? null
}

/** A course of many branches that costs no more a pair than it must; null: none was found. */
function found(size: number, cost: Cost): Course | null {
  for (const most of [0, 1, size + 2]) {
    const isAllowed = (checking: number, checked: number) => cost(checking, checked) <= most
    for (let beginning = 1; beginning <= BEGINNINGS; beginning++) {
      const course = matched(size, beginning, isAllowed)
      // Not even with pairs that check each other: no other beginning will do either.
      if (course === null) break
      if (withoutMutual(course, isAllowed)) return cheaper(course, cost)
    }
  }
  return null
}

type Allowed = (checking: number, checked: number) => boolean

/** A perfect matching by augmenting paths, in which each looks first at the one `beginning` places on. */
function matched(size: number, beginning: number, isAllowed: Allowed): Course | null {
  const checkedBy: (number | undefined)[] = Array<undefined>(size).fill(undefined)
  const augment = (checking: number, seen: Uint8Array): boolean => {
    for (let step = 0; step < size; step++) {
      const checked = (checking + beginning + step) % size
      if (seen[checked] || !isAllowed(checking, checked)) continue
      seen[checked] = 1
      const holder = checkedBy[checked]
      if (holder === undefined || augment(holder, seen)) {
        checkedBy[checked] = checking
        return true
      }
    }
    return false
  }
  for (let checking = 0; checking < size; checking++) {
    if (!augment(checking, new Uint8Array(size))) return null
  }
  const course: Course = Array<number>(size)
  checkedBy.forEach((checking, checked) => {
    if (checking !== undefined) course[checking] = checked
  })
  return course
}

/**
 * Undoes, in place, each pair of branches that check each other, by exchanging whom one of them and a third check:
 * that makes no new such pair, since both branches of the old one are tied elsewhere.
 */
function withoutMutual(course: Course, isAllowed: Allowed): boolean {
  return course.every((two, one) => {
    if (course[two] !== one) return true
    return exchanged(course, one, two, isAllowed) || exchanged(course, two, one, isAllowed)
  })
}

/** Exchanges whom a branch checks with a third branch's, where both may; whether there was one. */
function exchanged(course: Course, checking: number, checked: number, isAllowed: Allowed): boolean {
  const third = course.findIndex(
    (theirs, other) =>
      other !== checking &&
      other !== checked &&
      course[theirs] !== checking &&
      course[checked] !== other &&
      isAllowed(checking, theirs) &&
      isAllowed(other, checked),
  )
  const theirs = course[third]
  if (theirs === undefined) return false
  course[checking] = theirs
  course[third] = checked
  return true
}

/** Exchanges repeats for pairs that are none, as long as it can. */
function cheaper(course: Course, cost: Cost): Course {
  course.forEach((checked, checking) => {
    if (cost(checking, checked) > 0) {
      exchanged(course, checking, checked, (a, b) => cost(a, b) === 0)
    }
  })
  return course
}
