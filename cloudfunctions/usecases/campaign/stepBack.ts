import { decideStepBack } from '../../../src/domain/campaign'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { campaignOf, keepStep, stepsOf } from '../../database/campaigns'
import { holdStarRules } from '../../database/starRules'
import type { UseCase } from '../usecase'

/** Takes a year's campaign back to a state before, with a reason that stays on record. Again is harmless. */
export const stepBack: UseCase<'campaign.stepBack'> = async (context, { year, to, reason }) => {
  const { tx, actor, now, textHeld } = context
  const { committeeId, memberId } = actor
  await holdStarRules(tx, committeeId)
  const found = await campaignOf(tx, committeeId, year, 'to change')
  if (!found) return refuse('CAMPAIGN_NOT_OPEN')
  const { state } = found
  const last = (await stepsOf(tx, committeeId, year)).at(-1)
  const isRepeat = state === to && last?.to === to && last.byId === memberId && last.reason === reason
  if (isRepeat) return accept({ state })
  const decided = decideStepBack(state, to)
  if (!decided.ok) return decided
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'reason' })
  await keepStep(tx, { committeeId, year, state }, { to, reason, by: memberId, at: now })
  await recordAudit(context, 'campaign.stepBack', committeeId, { year, state: [state, to] })
  return accept({ state: to })
}
