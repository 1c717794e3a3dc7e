import { decideCompute, isCandidate } from '../../../src/domain/campaign'
import { nominationNotices } from '../../../src/domain/campaignNotices'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { campaignOf, keepStep, ratingDay } from '../../database/campaigns'
import { tell } from '../../database/messages'
import { officersOf } from '../../database/officers'
import { campaignRating } from '../../database/schema/campaign'
import type { UseCase } from '../usecase'
import { unappraised } from './missing'
import { rateAll } from './rateAll'

/** Rows of one insert: a statement takes 65 535 values. */
const MOST = 5000

/** Settles each member's stars of a year as its next round, and tells the branches that have somebody to nominate. */
export const computeCampaign: UseCase<'campaign.compute'> = async (context, { year, isMeant }) => {
  const { tx, actor, now, today } = context
  const { committeeId, memberId } = actor
  // Whoever changes what the stars are made of has the campaign in hand as it is, and is waited for here.
  const found = await campaignOf(tx, committeeId, year, 'to change')
  if (!found) return refuse('CAMPAIGN_NOT_OPEN')
  const { state } = found
  const missing = state === 'opened' ? (await unappraised(context, year)).length : 0
  const decision = decideCompute(state, { unappraised: missing, isMeant })
  if (!decision.ok) return decision
  const { rated } = await rateAll(context, year)
  const round = found.round + 1
  for (let from = 0; from < rated.length; from += MOST) {
    const rows = rated.slice(from, from + MOST)
    await tx.insert(campaignRating).values(rows.map((row) => ({ committeeId, year, round, ...row })))
  }
  const to = decision.value
  const step = { to, reason: '', by: memberId, at: now }
  await keepStep(tx, { committeeId, year, state }, step, { round, asOf: ratingDay(year, today) })
  await recordAudit(context, 'campaign.compute', committeeId, {
    ...{ year, rated: rated.length, unappraised: missing },
    state: [state, to],
  })
  const branchIds = [...new Set(rated.filter(isCandidate).map(({ branchId }) => branchId))]
  const officers = await officersOf(tx, committeeId, branchIds, today)
  await tell({ ...context, committeeId }, nominationNotices(year, round, officers))
  return accept({ state: to, rated: rated.length })
}
