import { randomUUID } from 'node:crypto'
import type { serviceActions } from '../../../src/contract/service'
import { ticked } from '../world'
import { activityIn, branchIn, type Inputs, personIn, type Scene } from './scene'

/** A service to come that two may sign up for. */
const serviceIn = (scene: Scene) =>
  activityIn(scene, { kind: 'volunteerService', capacity: 2, expectedMemberIds: [], groupId: null })

/** A service that has begun, with everybody there. */
async function servedIn(scene: Scene): Promise<string> {
  const activityId = await activityIn(scene, { kind: 'volunteerService', groupId: null, startsIn: 0 })
  const { lines } = await scene.world.as(scene.world.people.officer).does('activity.roll', { activityId })
  await ticked(
    scene.world,
    activityId,
    lines.map(({ memberId }) => memberId),
  )
  return activityId
}

export const serviceInputs: Inputs<typeof serviceActions> = {
  'service.list': async (scene) => ({ activityId: await serviceIn(scene) }),
  'service.signUp': async (scene) => ({ activityId: await serviceIn(scene) }),
  'service.withdraw': async (scene) => {
    const activityId = await serviceIn(scene)
    if (scene.who.branchId === branchIn(scene)) {
      await scene.world.as(scene.who).does('service.signUp', { activityId })
    }
    return { activityId }
  },
  'service.checkOut': async (scene) => ({ activityId: await servedIn(scene) }),
  'service.setHours': async (scene) => ({
    activityId: await servedIn(scene),
    memberId: personIn(scene).memberId,
    minutes: 45,
  }),
  'service.theme': async () => ({ on: '2026-05-01' }),
  'service.setTheme': async () => ({ on: '2026-05-01', theme: `文明实践${randomUUID().slice(0, 8)}` }),
}
