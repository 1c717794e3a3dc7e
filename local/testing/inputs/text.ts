import { randomUUID } from 'node:crypto'
import type { textActions } from '../../../src/contract/text'
import { planOf } from '../world'
import { type Inputs, type Scene, wishesIn } from './scene'

/** A draft of the committee's secretary whose words somebody is to look at; the hold. */
async function heldIn(scene: Scene): Promise<string> {
  const { world } = scene
  const { chief, officer } = world.people
  const title = `待查样例 ${randomUUID()}`
  await world.as(chief).does('activity.plan', planOf(world, wishesIn(scene, { title })))
  const { items } = await world.as(officer).does('text.holds', { cursor: null })
  const held = items.find(({ about }) => about === title)
  if (!held) throw new Error('nothing is held')
  return held.id
}

export const textInputs: Inputs<typeof textActions> = {
  'text.holds': async () => ({ cursor: null }),
  'text.decide': async (scene) => ({ holdId: await heldIn(scene), verdict: 'cleared' }),
}
