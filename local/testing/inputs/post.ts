import { randomUUID } from 'node:crypto'
import type { postActions } from '../../../src/contract/post'
import { newBranchIn } from './branch'
import { branchIn, type Inputs, type Scene } from './scene'

/** A term of office in a branch of nobody's, so that it overlaps nothing. */
const appointmentIn = async (scene: Scene) => ({
  postId: randomUUID(),
  memberId: scene.world.people.secretaryB.memberId,
  kind: 'branchFirstSecretary' as const,
  branchId: await newBranchIn(scene),
  groupId: null,
  from: '2026-05-01',
  to: '2026-05-31',
  replace: false,
})

export const postInputs: Inputs<typeof postActions> = {
  'post.list': async (scene) => ({ branchId: branchIn(scene) }),
  'post.appoint': (scene) => appointmentIn(scene),
  'post.end': async (scene) => {
    const appointment = await appointmentIn(scene)
    await scene.world.as(scene.world.people.officer).does('post.appoint', appointment)
    return { postId: appointment.postId, lastDay: '2026-05-20' }
  },
}
