import type { vetoActions } from '../../../src/contract/veto'
import { vetoed, vetoOf } from '../memberStars'
import { type Inputs, plainMemberIn } from './scene'

export const vetoInputs: Inputs<typeof vetoActions> = {
  'veto.list': async () => ({ year: 2026 }),
  'veto.record': async (scene) => vetoOf(plainMemberIn(scene).memberId),
  'veto.lift': async (scene) => ({
    vetoId: await vetoed(scene.world, plainMemberIn(scene).memberId),
    reason: '影响期已满',
  }),
}
