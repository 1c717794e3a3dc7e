import { randomUUID } from 'node:crypto'
import type { branchActions } from '../../../src/contract/branch'
import { branchIn, type Inputs, type Scene } from './scene'

/** A branch of nobody's, set up for the scene. */
export async function newBranchIn({ world }: Scene): Promise<string> {
  const branchId = randomUUID()
  await world.as(world.people.officer).does('branch.save', {
    branchId,
    name: `新设 ${branchId.slice(0, 8)} 支部`,
    kind: 'serving',
    from: '2026-05-01',
  })
  return branchId
}

export const branchInputs: Inputs<typeof branchActions> = {
  'branch.list': async () => ({}),
  'branch.save': async () => ({
    branchId: randomUUID(),
    name: `新设 ${randomUUID().slice(0, 8)} 支部`,
    kind: 'temporary',
    from: '2026-05-01',
    to: '2026-12-31',
  }),
  'branch.close': async (scene) => ({ branchId: await newBranchIn(scene), lastDay: '2026-05-31' }),
  'branch.merge': async (scene) => ({
    branchId: await newBranchIn(scene),
    into: branchIn(scene),
    from: '2026-06-01',
  }),
}
