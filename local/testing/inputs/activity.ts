import type { activityActions } from '../../../src/contract/activity'
import { planOf } from '../world'
import { activityIn, type Inputs, wishesIn } from './scene'

export const activityInputs: Inputs<typeof activityActions> = {
  'activity.list': async () => ({ scope: 'branch', when: 'ahead', kind: 'themeDay', cursor: null }),
  'activity.get': async (scene) => ({ activityId: await activityIn(scene) }),
  'activity.plan': async (scene) =>
    planOf(
      scene.world,
      wishesIn(scene, {
        note: '请带党徽',
        topicIds: scene.world.topicIds,
        countsOn: '2026-05-01',
        nearby: { latitude: 26, longitude: 119, radiusMetres: 300 },
      }),
    ),
  'activity.change': async (scene) => {
    const { publish: _, ...plan } = planOf(scene.world, wishesIn(scene))
    return { ...plan, activityId: await activityIn(scene), revision: 1 }
  },
  'activity.publish': async (scene) => ({ activityId: await activityIn(scene, { publish: false }) }),
  'activity.close': async (scene) => ({ activityId: await activityIn(scene, { startsIn: 0 }) }),
  'activity.cancel': async (scene) => ({ activityId: await activityIn(scene), reason: '改期' }),
  'activity.roll': async (scene) => ({ activityId: await activityIn(scene) }),
}
