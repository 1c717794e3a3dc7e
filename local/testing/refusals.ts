import type { ActionName } from '../../src/contract/contract'
import type { RefusalCode } from '../../src/domain/refusal'
import type { Person } from './committee'
import { throughDoor } from './door'
import { onOneStore, refused, type World } from './world'

type Call = [who: Person, action: ActionName, input: unknown]
/** Sets the scene and says the call that is to be refused. `other`: another committee in the same database. */
export type Given = (world: World, other: World) => Promise<Call> | Call
export type RefusalCase = [when: string, code: RefusalCode, given: Given]

/**
 * Each call is refused at the HTTP door with its code and a Chinese sentence, and changes nothing, in its own
 * committee or another.
 */
export function refusesAll(about: string, cases: readonly RefusalCase[]): void {
  onOneStore(about, (newWorld) => {
    let other: World
    beforeAll(async () => {
      other = await newWorld()
    })

    test.each(cases)('%s: %s', async (_, code, given) => {
      await throughDoor(await newWorld(), async (world) => {
        const [who, action, input] = await given(world, other)
        const theirs = await other.books()
        expect(await refused(world, who, action, input)).toBe(code)
        expect(await other.books()).toEqual(theirs)
      })
    })
  })
}
