import type { checkinActions } from '../../../src/contract/checkin'
import { codeOf } from '../world'
import { activityIn, type Inputs, personIn } from './scene'

export const checkinInputs: Inputs<typeof checkinActions> = {
  'checkin.showCode': async (scene) => ({ activityId: await activityIn(scene) }),
  'checkin.checkIn': async (scene) => {
    const activityId = await activityIn(scene, { startsIn: 0 })
    const scannedAt = scene.world.now().toISOString()
    return { code: await codeOf(scene.world, activityId), activityId, scannedAt }
  },
  'checkin.nearby': async (scene) => ({
    activityId: await activityIn(scene, { startsIn: 0, nearby: { latitude: 26, longitude: 119 } }),
    position: { latitude: 26, longitude: 119 },
  }),
  'checkin.record': async (scene) => ({
    activityId: await activityIn(scene, { startsIn: 0 }),
    source: 'secretary',
    entries: [{ memberId: personIn(scene).memberId, status: 'present' }],
  }),
}
