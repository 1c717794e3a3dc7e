import { decideOpen } from '../../../src/domain/campaign'
import { accept } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { campaignOf, keepStep } from '../../database/campaigns'
import { starRules } from '../../database/schema/star'
import { holdStarRules, starRulesOf } from '../../database/starRules'
import type { UseCase } from '../usecase'

/** Opens a year's campaign: from now on its rules are settled. Again is harmless. */
export const openCampaign: UseCase<'campaign.open'> = async (context, { year }) => {
  const { tx, actor, now, today, settings } = context
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
  const { version, rules } = await starRulesOf(tx, committeeId, year, settings)
  // Defaults may change with the settings: what the year is rated by from now on is its own.
  if (version === 0) {
    await tx.insert(starRules).values({ committeeId, year, version: 1, rules, by: memberId, at: now })
  }
  await recordAudit(context, 'campaign.open', committeeId, { year, state: [state, to] })
  return accept({ state: to })
}
