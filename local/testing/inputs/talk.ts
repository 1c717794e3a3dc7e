import { randomUUID } from 'node:crypto'
import type { talkActions } from '../../../src/contract/talk'
import { paired } from '../world'
import { type Inputs, personIn, type Scene } from './scene'

/** A pair that the person in the scene leads. */
const pairIn = (scene: Scene): Promise<string> => paired(scene.world, personIn(scene))

export const talkInputs: Inputs<typeof talkActions> = {
  'talk.pairs': async () => ({ on: '2026-05-01' }),
  'talk.savePair': async (scene) => ({
    pairId: randomUUID(),
    leaderId: scene.world.people.chief.memberId,
    sectionHeadId: personIn(scene).memberId,
    from: '2026-05-01',
  }),
  'talk.endPair': async (scene) => ({ pairId: await pairIn(scene), to: '2026-06-30' }),
  'talk.record': async (scene) => ({
    talkId: randomUUID(),
    pairId: await pairIn(scene),
    heldOn: '2026-05-20',
    topic: '履职尽责',
  }),
  'talk.takeBack': async (scene) => {
    const talk = { talkId: randomUUID(), pairId: await pairIn(scene), heldOn: '2026-05-20', topic: '谈心' }
    return { talkId: (await scene.world.as(scene.world.people.officer).does('talk.record', talk)).talkId }
  },
}
