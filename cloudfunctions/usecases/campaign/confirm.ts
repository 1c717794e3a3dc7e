import { decideConfirm } from '../../../src/domain/campaign'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { campaignOf, isNamed, keepStep, ratedMembers } from '../../database/campaigns'
import type { UseCase } from '../usecase'

/** The committee confirms a year's five-star members as a whole. Again is harmless. */
export const confirmCampaign: UseCase<'campaign.confirm'> = async (context, { year }) => {
  const { tx, actor, now } = context
  const { committeeId, memberId } = actor
  const found = await campaignOf(tx, committeeId, year, 'to change')
  if (!found) return refuse('CAMPAIGN_NOT_OPEN')
  const { state } = found
  if (state === 'confirmed') return accept({ state })
  const rated = await ratedMembers(tx, found)
  const unsaid = rated.filter(({ isCandidate, nomination }) => isCandidate && nomination === null)
  const named = rated.filter(isNamed).length
  const decided = decideConfirm(state, {
    unsaid: new Set(unsaid.map(({ branch }) => branch.id)).size,
    undecided: rated.filter(({ nomination, decision }) => nomination?.isNominated && !decision).length,
    named,
  })
  if (!decided.ok) return decided
  const to = decided.value
  await keepStep(tx, { committeeId, year, state }, { to, reason: '', by: memberId, at: now })
  await recordAudit(context, 'campaign.confirm', committeeId, { year, named, state: [state, to] })
  return accept({ state: to })
}
