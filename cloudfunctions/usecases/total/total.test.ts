import * as fc from 'fast-check'
import { beginChaos, take, turmoil } from '../../../local/testing/chaos'
import { contradictions } from '../../../local/testing/contradictions'
import { onEveryStore } from '../../../local/testing/world'

onEveryStore('the totals', (newWorld, { name }) => {
  // CHAOS_RUNS=500 looks for what happens seldom.
  const numRuns = Number(process.env.CHAOS_RUNS ?? (name === 'PGlite' ? 2 : 12))

  test.each([
    ['one after another', 40, 1],
    ['at the same time', 14, 8],
  ])(
    'agree with the records after whatever people do %s',
    async (_, groups, atOnce) => {
      await fc.assert(
        fc.asyncProperty(turmoil(groups, atOnce), async (steps) => {
          const chaos = beginChaos(await newWorld({ a: 3, b: 2 }))
          for (const group of steps) await Promise.all(group.map((step) => take(chaos, step)))
          expect(await chaos.world.recount()).toEqual([])
          expect(await contradictions(chaos)).toEqual([])
          // A transaction more than there were calls: two had locked each other out.
          expect(chaos.world.tries()).toBe(chaos.sent)
        }),
        { numRuns, interruptAfterTimeLimit: numRuns * 4_000 },
      )
    },
    600_000,
  )
})
