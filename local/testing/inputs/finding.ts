import { randomUUID } from 'node:crypto'
import type { findingActions } from '../../../src/contract/finding'
import { findingOf } from '../checkups'
import { checkedBy, checkedIn, checkingIn } from './checkup'
import { branchIn, type Inputs, type Scene } from './scene'

/** Something found at branch A, or B where the scene is about it. */
const findingAt = async (scene: Scene, state: 'open' | 'rectifying'): Promise<string> => {
  const branchId = scene.about === 'B' ? scene.world.branches.B : scene.world.branches.A
  return findingOf(scene.world, await checkedIn(scene, { state: 'signed' }), state, { branchId })
}

/** Something that the branch of the scene found, or who it is about; it waits to be looked at. */
export const lookedAtIn = async (scene: Scene): Promise<string> => {
  const branchId = checkedBy(scene.world, branchIn(scene))
  return findingOf(scene.world, await checkingIn(scene, { state: 'signed' }), 'submitted', { branchId })
}

/** Something that the branch of the scene found, or who it is about, on a sheet that is not handed in. */
const foundIn = async (scene: Scene) => {
  const checkupId = await checkingIn(scene)
  const branchId = checkedBy(scene.world, branchIn(scene))
  return { checkupId, findingId: await findingOf(scene.world, checkupId, 'open', { branchId }) }
}

export const findingInputs: Inputs<typeof findingActions> = {
  'finding.add': async (scene) => ({
    ...{ findingId: randomUUID(), checkupId: await checkingIn(scene), itemKey: 'minutes' },
    ...{ text: '记录不全', suggestion: '补齐', dueOn: '2026-06-30' },
  }),
  'finding.assign': async (scene) => {
    const [a, b] = [scene.world.people.secretaryA, scene.world.people.secretaryB]
    const responsibleId = (scene.about === 'B' ? b : a).memberId
    return { findingId: await findingAt(scene, 'open'), responsibleId, measure: '补齐', dueOn: '2026-06-30' }
  },
  'finding.submit': async (scene) => ({
    findingId: await findingAt(scene, 'rectifying'),
    evidence: '已补齐',
  }),
  'finding.verify': async (scene) => ({ findingId: await lookedAtIn(scene) }),
  'finding.sendBack': async (scene) => ({ findingId: await lookedAtIn(scene), reason: '缺照片' }),
  'finding.list': async (scene) => {
    await lookedAtIn(scene)
    const branchId = checkedBy(scene.world, branchIn(scene))
    return { branchId, category: 'records', state: 'submitted', order: 'urgent' }
  },
  'finding.change': async (scene) => ({
    ...(await foundIn(scene)),
    ...{ text: '记录不全，缺三月', suggestion: '补齐', dueOn: '2026-06-30' },
  }),
  'finding.remove': foundIn,
  'finding.count': async (scene) => {
    await lookedAtIn(scene)
    return { branchId: checkedBy(scene.world, branchIn(scene)) }
  },
}
