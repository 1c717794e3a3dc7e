import { randomUUID } from 'node:crypto'
import type { warningActions } from '../../../src/contract/warning'
import type { Inputs } from './scene'

export const warningInputs: Inputs<typeof warningActions> = {
  'warning.list': async () => ({}),
  'warning.remind': async (scene) => {
    // By the 20th nothing is planned for what May owes. The committee's own branch has nobody to remind.
    await scene.world.generateObligations()
    const { A, B } = scene.world.branches
    return { reminderId: randomUUID(), branchIds: [scene.about === 'B' ? B : A] }
  },
}
