import type { auditActions } from '../../../src/contract/audit'
import type { Inputs } from './scene'

export const auditInputs: Inputs<typeof auditActions> = {
  'audit.list': async ({ who }) => ({ actorId: who.memberId, from: '2026-01-01' }),
}
