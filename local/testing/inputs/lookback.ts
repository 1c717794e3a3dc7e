import { randomUUID } from 'node:crypto'
import type { lookBackActions } from '../../../src/contract/lookback'
import { findingOf } from '../checkups'
import { checkedBy, checkingIn, roundOf } from './checkup'
import { branchIn, type Inputs, type Scene } from './scene'

/** A check-up by the branch of the scene, or who it is about, with something that is struck off. */
const struckOffIn = async (scene: Scene): Promise<string> => {
  const checkupId = await checkingIn(scene, { state: 'signed' })
  await findingOf(scene.world, checkupId, 'verified', { branchId: checkedBy(scene.world, branchIn(scene)) })
  return checkupId
}

/** What the officer drew of it. */
const drawnIn = async (scene: Scene) => {
  const { world } = scene
  const officer = world.as(world.people.officer)
  const roundId = await roundOf(world, await struckOffIn(scene))
  const lookBackId = randomUUID()
  await officer.does('lookback.draw', { lookBackId, roundId, size: { unit: 'count', amount: 1 } })
  const { lookBacks } = await officer.does('lookback.list', { roundId })
  return { lookBackId, findingId: lookBacks[0]?.lines[0]?.finding.id ?? '' }
}

export const lookBackInputs: Inputs<typeof lookBackActions> = {
  'lookback.draw': async (scene) => {
    const roundId = await roundOf(scene.world, await struckOffIn(scene))
    return { lookBackId: randomUUID(), roundId, size: { unit: 'percent', amount: 30 } }
  },
  'lookback.list': async (scene) => ({ roundId: await roundOf(scene.world, await struckOffIn(scene)) }),
  'lookback.confirm': drawnIn,
  'lookback.relapse': async (scene) => ({
    ...(await drawnIn(scene)),
    ...{ reason: '又缺了四月', dueOn: '2026-06-30' },
  }),
}
