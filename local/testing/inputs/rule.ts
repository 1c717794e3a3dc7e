import type { InputOf } from '../../../src/contract/contract'
import type { ruleActions } from '../../../src/contract/rule'
import { branchIn, type Inputs, type Scene } from './scene'

/** What the branch of the scene owes this month. */
async function owedIn(scene: Scene): Promise<InputOf<'obligation.unwaive'>> {
  await scene.world.generateObligations()
  return { ownerId: branchIn(scene), kind: 'themeDay', from: '2026-05-01' }
}

export const ruleInputs: Inputs<typeof ruleActions> = {
  'rule.list': async () => ({}),
  'rule.change': async () => ({
    kind: 'partyLecture',
    from: '2026-07-01',
    every: { serving: 'quarter', retired: 'year', temporary: null },
  }),
  'obligation.waive': async (scene) => ({ ...(await owedIn(scene)), reason: '集中整顿' }),
  'obligation.unwaive': owedIn,
}
