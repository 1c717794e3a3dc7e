import { randomUUID } from 'node:crypto'
import type { memberActions } from '../../../src/contract/member'
import { entered, exempted, exemptionOf, lentTo, newMember, temporaryBranch } from '../members'
import { branchIn, type Inputs, personIn, type Scene } from './scene'

/** Somebody who has just come to the scene's branch and has no WeChat yet. */
export const freshIn = (scene: Scene): Promise<string> =>
  entered(scene.world, newMember(scene.world, branchIn(scene)))

async function lentIn(scene: Scene): Promise<string> {
  const memberId = await freshIn(scene)
  await lentTo(scene.world, memberId, await temporaryBranch(scene.world))
  return memberId
}

const elsewhere = ({ world, about }: Scene): string => (about === 'B' ? world.branches.A : world.branches.B)

export const memberInputs: Inputs<typeof memberActions> = {
  'member.list': async (scene) => ({ branchId: branchIn(scene), search: '甲', cursor: null }),
  'member.get': async (scene) => ({ memberId: personIn(scene).memberId }),
  'member.save': async (scene) => ({
    ...newMember(scene.world, branchIn(scene)),
    bornOn: '1980-02-29',
    number: randomUUID().slice(0, 8),
    phone: '13900000000',
  }),
  'member.move': async (scene) => ({
    memberId: await freshIn(scene),
    branchId: elsewhere(scene),
    from: '2026-05-15',
  }),
  'member.lend': async (scene) => ({
    memberId: await freshIn(scene),
    branchId: await temporaryBranch(scene.world),
    from: '2026-05-01',
    to: '2026-05-31',
  }),
  'member.endLoan': async (scene) => ({ memberId: await lentIn(scene), lastDay: '2026-05-10' }),
  'member.leave': async (scene) => ({ memberId: await freshIn(scene), lastDay: '2026-06-30' }),
  'member.exempt': async (scene) => exemptionOf(await freshIn(scene)),
  'member.endExemption': async (scene) => ({
    exemptionId: await exempted(scene.world, await freshIn(scene), scene.world.people.officer),
    lastDay: '2026-06-30',
  }),
}
