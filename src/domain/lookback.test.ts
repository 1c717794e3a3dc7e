import { createHmac, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { decideDraw, drawSample, type SampleSize, sampleSizeOf } from './lookback'

const macWith = (seed: Uint8Array) => (text: string) => createHmac('sha256', seed).update(text).digest()
const seed = fc.uint8Array({ minLength: 32, maxLength: 32 })
const candidates = fc.uniqueArray(
  fc.record({ id: fc.uuid(), branchId: fc.constantFrom('a', 'b', 'c', 'd', 'e') }),
  { selector: ({ id }) => id, maxLength: 60 },
)
const size: fc.Arbitrary<SampleSize> = fc.oneof(
  fc.record({ unit: fc.constant('percent' as const), amount: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ unit: fc.constant('count' as const), amount: fc.integer({ min: 1, max: 80 }) }),
)

test.each<[number, SampleSize, number]>([
  [78, { unit: 'percent', amount: 10 }, 8],
  [78, { unit: 'percent', amount: 100 }, 78],
  [3, { unit: 'percent', amount: 1 }, 1],
  [78, { unit: 'count', amount: 5 }, 5],
  [4, { unit: 'count', amount: 5 }, 4],
  [0, { unit: 'percent', amount: 50 }, 0],
])('of %d by %j %d are drawn', (of, asked, drawn) => {
  expect(sampleSizeOf(of, asked)).toBe(drawn)
})

test('a draw is so many of the candidates, each once, and one of each branch where there is room', () => {
  fc.assert(
    fc.property(candidates, size, seed, (all, asked, from) => {
      const drawn = drawSample(all, asked, macWith(from))
      expect(drawn).toHaveLength(sampleSizeOf(all.length, asked))
      expect(new Set(drawn).size).toBe(drawn.length)
      expect(drawn.every((each) => all.includes(each))).toBe(true)
      const branches = new Set(all.map(({ branchId }) => branchId)).size
      const met = new Set(drawn.map(({ branchId }) => branchId)).size
      expect(met).toBe(Math.min(branches, drawn.length))
    }),
  )
})

test('the same seed draws the same, in whatever order the candidates come', () => {
  fc.assert(
    fc.property(candidates, size, seed, fc.infiniteStream(fc.nat()), (all, asked, from, chance) => {
      const shuffled = all
        .map((each) => ({ each, place: chance.next().value as number }))
        .sort((one, other) => one.place - other.place)
        .map(({ each }) => each)
      expect(drawSample(shuffled, asked, macWith(from))).toEqual(drawSample(all, asked, macWith(from)))
    }),
  )
})

test('a larger sample holds the smaller one', () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 1, max: 60 }), seed, (all, amount, from) => {
      const draw = (count: number) => drawSample(all, { unit: 'count', amount: count }, macWith(from))
      expect(draw(amount + 1).slice(0, amount)).toEqual(draw(amount))
    }),
  )
})

test('over many seeds each of a branch’s findings is drawn about as often', () => {
  const all = Array.from({ length: 10 }, (_, place) => ({ id: `finding ${place}`, branchId: 'a' }))
  const times = new Map<string, number>()
  for (let round = 0; round < 3000; round++) {
    for (const { id } of drawSample(all, { unit: 'count', amount: 3 }, macWith(randomBytes(32)))) {
      times.set(id, (times.get(id) ?? 0) + 1)
    }
  }
  // Expected 900 with a deviation of 25: six of them on either side.
  for (const { id } of all) expect(Math.abs((times.get(id) ?? 0) - 900)).toBeLessThan(150)
})

test('what anybody can draw again with the seed: one that was worked out by hand with openssl', () => {
  const all = ['1', '2', '3', '4'].map((id) => ({ id, branchId: Number(id) < 4 ? 'a' : 'b' }))
  const drawn = drawSample(all, { unit: 'count', amount: 3 }, macWith(Buffer.from('00'.repeat(32), 'hex')))
  expect(drawn.map(({ id }) => id)).toEqual(['4', '1', '2'])
})

test.each([
  [{ candidates: 8, waiting: 0 }, 'ok'],
  [{ candidates: 8, waiting: 1 }, 'LOOKBACK_UNFINISHED'],
  [{ candidates: 0, waiting: 0 }, 'LOOKBACK_NOTHING'],
])('%j: %s', (state, outcome) => {
  const decision = decideDraw(state)
  expect(decision.ok ? 'ok' : decision.refusal.code).toBe(outcome)
})
