import fc from 'fast-check'
import { decidePairs, type Pair, pairUp, type Proposal } from './pairing'

const branches = (size: number) => Array.from({ length: size }, (_, place) => `b${place}`)
const pair = (checkingId: string, checkedId: string): Pair => ({ checkingId, checkedId })
const keyOf = ({ checkingId, checkedId }: Pair) => `${checkingId} ${checkedId}`
const cycle = (...ids: string[]): Pair[] => ids.map((id, place) => pair(id, ids[(place + 1) % ids.length]!))

const proposed = (...asked: Parameters<typeof pairUp>): Proposal => {
  const result = pairUp(...asked)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

/** Pairs of some branches, each other than itself. */
const somePairs = (ids: readonly string[], maxLength: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength })
    .map((pairs) => pairs.map(([a, b]) => pair(a, b)))

/** Every way to pair few branches, by the rules alone. */
function everyWay(ids: readonly string[]): Pair[][] {
  const permutations = (rest: readonly string[]): string[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((id) => permutations(rest.filter((other) => other !== id)).map((more) => [id, ...more]))
  return permutations(ids)
    .map((checked) => ids.map((id, place) => pair(id, checked[place]!)))
    .filter((pairs) => decidePairs(pairs, ids).ok)
}

describe('pairs that are proposed', () => {
  test.each([0, 1, 2])('%d branches cannot check each other in a round', (size) => {
    expect(pairUp(branches(size), [], [])).toMatchObject({ refusal: { code: 'PAIRING_TOO_FEW' } })
  })

  test('three go round, and the other way next time; the third time the older round comes again', () => {
    const first = proposed(['a', 'b', 'c'], [], [])
    expect(first).toEqual({ pairs: cycle('a', 'b', 'c'), repeated: [] })
    const second = proposed(['a', 'b', 'c'], [], [first.pairs])
    expect(new Set(second.pairs.map(keyOf))).toEqual(new Set(cycle('a', 'c', 'b').map(keyOf)))
    expect(second.repeated).toEqual([])
    const third = proposed(['a', 'b', 'c'], [], [second.pairs, first.pairs])
    expect(third).toEqual({ pairs: first.pairs, repeated: first.pairs })
  })

  test('says that nothing is possible where nobody may check one', () => {
    const exclusions = ['a', 'c', 'd'].map((id) => pair(id, 'b'))
    expect(pairUp(['a', 'b', 'c', 'd'], exclusions, [])).toMatchObject({
      refusal: { code: 'PAIRING_IMPOSSIBLE' },
    })
  })

  test('of few branches: exists where one exists, with the fewest repeats, rather of the older round', () => {
    const asked = fc.integer({ min: 3, max: 6 }).chain((size) => {
      const ids = branches(size)
      return fc.record({
        ids: fc.constant(ids),
        exclusions: somePairs(ids, size * 2),
        newer: somePairs(ids, size * 2),
        older: somePairs(ids, size * 2),
      })
    })
    fc.assert(
      fc.property(asked, ({ ids, exclusions, newer, older }) => {
        const among = (pairs: readonly Pair[], some: readonly Pair[]) => {
          const keys = new Set(some.map(keyOf))
          return pairs.filter((each) => keys.has(keyOf(each))).length
        }
        const costs = everyWay(ids)
          .filter((pairs) => among(pairs, exclusions) === 0)
          .map((pairs) => [among(pairs, newer), among(pairs, older)] as const)
          .sort((a, b) => a[0] - b[0] || a[1] - b[1])
        const result = pairUp(ids, exclusions, [newer, older])
        expect(result.ok).toBe(costs.length > 0)
        if (!result.ok) return
        const { pairs, repeated } = result.value
        expect([among(pairs, newer), among(pairs, older)]).toEqual(costs[0])
        expect(repeated).toHaveLength(among(pairs, [...newer, ...older]))
      }),
      { numRuns: 150 },
    )
  })

  test('of 7 to 200 branches: round after round complete, never mutual, without a repeat', () => {
    const asked = fc.integer({ min: 7, max: 200 }).chain((size) => {
      const ids = branches(size)
      return fc.record({
        ids: fc.shuffledSubarray(ids, { minLength: size }),
        // Each excluded from few, as neighbours or relatives might be.
        exclusions: somePairs(ids, Math.floor(size / 4)).map((pairs) => [
          ...new Map(pairs.map((each) => [each.checkingId, each])).values(),
        ]),
      })
    })
    fc.assert(
      fc.property(asked, ({ ids, exclusions }) => {
        const excluded = new Set(exclusions.map(keyOf))
        const rounds: Pair[][] = []
        for (let round = 0; round < 4; round++) {
          const { pairs, repeated } = proposed(ids, exclusions, rounds)
          expect(decidePairs(pairs, ids)).toEqual({ ok: true, value: null })
          expect(pairs.filter((each) => excluded.has(keyOf(each)))).toEqual([])
          const before = new Set(rounds.slice(0, 2).flat().map(keyOf))
          expect(repeated).toEqual(pairs.filter((each) => before.has(keyOf(each))))
          if (ids.length > 8) expect(repeated).toEqual([])
          rounds.unshift(pairs)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('of many branches, whatever is excluded and was before: right, or refused', () => {
    const asked = fc.integer({ min: 9, max: 30 }).chain((size) => {
      const ids = branches(size)
      return fc.record({
        ids: fc.constant(ids),
        exclusions: somePairs(ids, size * size),
        rounds: fc.array(somePairs(ids, size * size), { maxLength: 3 }),
      })
    })
    fc.assert(
      fc.property(asked, ({ ids, exclusions, rounds }) => {
        const result = pairUp(ids, exclusions, rounds)
        expect(pairUp(ids, exclusions, rounds)).toEqual(result)
        if (!result.ok) return
        const { pairs, repeated } = result.value
        const excluded = new Set(exclusions.map(keyOf))
        const before = new Set(rounds.slice(0, 2).flat().map(keyOf))
        expect(decidePairs(pairs, ids).ok).toBe(true)
        expect(pairs.some((each) => excluded.has(keyOf(each)))).toBe(false)
        expect(repeated).toEqual(pairs.filter((each) => before.has(keyOf(each))))
      }),
    )
  })

  test('branches that would rather check each other are led apart', () => {
    // Each may check its neighbour, and one more further on.
    const ids = branches(10)
    const allowed = new Set(
      ids.flatMap((id, place) => [`${id} ${ids[place ^ 1]!}`, `${id} ${ids[(place + 2) % 10]!}`]),
    )
    const exclusions = ids
      .flatMap((a) => ids.map((b) => pair(a, b)))
      .filter((each) => !allowed.has(keyOf(each)))
    const { pairs } = proposed(ids, exclusions, [])
    expect(decidePairs(pairs, ids).ok).toBe(true)
  })

  test('200 branches take no time to speak of', () => {
    const ids = branches(200)
    const first = proposed(ids, [], []).pairs
    const second = proposed(ids, [], [first]).pairs
    const times = Array.from({ length: 5 }, () => {
      const began = performance.now()
      proposed(ids, [], [second, first])
      return performance.now() - began
    })
    expect(Math.min(...times)).toBeLessThan(50)
  })
})

describe('pairs that the officer changed', () => {
  const ids = ['a', 'b', 'c', 'd']
  test.each([
    ['one course through all', cycle('a', 'c', 'b', 'd'), 'ok'],
    ['one checks itself', [pair('a', 'a'), ...cycle('b', 'c', 'd')], 'PAIRING_SELF'],
    ['two check each other', [...cycle('a', 'b'), ...cycle('c', 'd')], 'PAIRING_MUTUAL'],
    ['one is left out', cycle('a', 'b', 'c'), 'PAIRING_INCOMPLETE'],
    ['a stranger is in', cycle('a', 'b', 'c', 'x'), 'PAIRING_INCOMPLETE'],
    ['one is checked twice', [...cycle('a', 'b', 'c'), pair('d', 'a')], 'PAIRING_INCOMPLETE'],
    ['one checks twice', [...cycle('a', 'b', 'c'), pair('a', 'd')], 'PAIRING_INCOMPLETE'],
    ['a pair is there twice', [...cycle('a', 'b', 'c', 'd'), pair('a', 'b')], 'PAIRING_INCOMPLETE'],
  ])('%s', (_, pairs, outcome) => {
    const result = decidePairs(pairs, ids)
    expect(result.ok ? 'ok' : result.refusal.code).toBe(outcome)
  })

  test('two branches are too few', () => {
    expect(decidePairs(cycle('a', 'b'), ['a', 'b'])).toMatchObject({ refusal: { code: 'PAIRING_TOO_FEW' } })
  })
})
