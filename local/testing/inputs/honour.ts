import type { honourActions } from '../../../src/contract/honour'
import { honoured, honourOf } from '../memberStars'
import { type Inputs, personIn } from './scene'

export const honourInputs: Inputs<typeof honourActions> = {
  'honour.list': async () => ({ year: 2026 }),
  'honour.record': async (scene) => honourOf(personIn(scene).memberId),
  'honour.takeBack': async (scene) => ({
    honourId: await honoured(scene.world, personIn(scene).memberId),
    reason: '登记有误',
  }),
}
