import { decideOpen } from '../../../src/domain/campaign'
import { accept } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { campaignOf, keepStep } from '../../database/campaigns'
import { holdStarRules } from '../../database/starRules'
import type { UseCase } from '../usecase'

/** Opens a year's campaign: from now on its rules are settled. Again is harmless. */
export const openCampaign: UseCase<'campaign.open'> = async (context, { year }) => {
  const { tx, actor, now, today } = context
  const { committeeId, memberId } = actor
  // With whoever saves rules, which they do with this in hand.
  await holdStarRules(tx, committeeId)
  const found = await campaignOf(tx, committeeId, year, 'to change')
  const state = found?.state ?? null
  if (state === 'opened') return accept({ state })
  const decision = decideOpen(state, year, today)
  if (!decision.ok) return decision
  const to = decision.value
  await keepStep(tx, { committeeId, year, state }, { to, reason: '', by: memberId, at: now })
  await recordAudit(context, 'campaign.open', committeeId, { year, state: [state, to] })
  return accept({ state: to })
}
