import type { standingActions } from '../../../src/contract/standing'
import { branchIn, type Inputs } from './scene'

export const standingInputs: Inputs<typeof standingActions> = {
  'standing.branches': async () => ({ cadence: 'month', on: '2026-05-01' }),
  'standing.board': async () => ({ cadence: 'halfYear', on: '2026-05-01' }),
  'standing.branch': async (scene) => ({ branchId: branchIn(scene), cadence: 'halfYear', on: '2026-05-01' }),
  'standing.totals': async () => ({ cadence: 'year', on: '2026-05-01' }),
}
