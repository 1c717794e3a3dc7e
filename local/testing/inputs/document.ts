import type { documentActions } from '../../../src/contract/document'
import { checkedBy } from './checkup'
import { lookedAtIn } from './finding'
import { activityIn, branchIn, type Inputs } from './scene'

export const documentInputs: Inputs<typeof documentActions> = {
  'document.attendance': async (scene) => ({ activityId: await activityIn(scene) }),
  'document.blankRoll': async (scene) => ({ activityId: await activityIn(scene) }),
  'document.findings': async (scene) => {
    await lookedAtIn(scene)
    return { branchId: checkedBy(scene.world, branchIn(scene)) }
  },
  'document.stars': async (scene) => ({ branchId: branchIn(scene), year: 2026 }),
  'document.serviceHours': async (scene) => ({
    branchId: branchIn(scene),
    cadence: 'halfYear',
    on: '2026-05-01',
  }),
  'document.birthdays': async (scene) => ({ branchId: branchIn(scene), year: 2026 }),
  'document.handbook': async (scene) => ({ branchId: branchIn(scene), year: 2026 }),
}
