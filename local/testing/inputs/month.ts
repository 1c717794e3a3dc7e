import type { monthActions } from '../../../src/contract/month'
import { branchIn, type Inputs } from './scene'

export const monthInputs: Inputs<typeof monthActions> = {
  'month.mine': async () => ({}),
  'month.branch': async (scene) => ({ branchId: branchIn(scene), on: '2026-05-01' }),
  'month.committee': async () => ({}),
}
