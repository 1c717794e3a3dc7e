import { decideAnnounce } from '../../../src/domain/campaign'
import { announceNotices } from '../../../src/domain/campaignNotices'
import { accept, refuse } from '../../../src/domain/result'
import { workdaysAfter } from '../../../src/domain/workdays'
import { recordAudit } from '../../database/audit'
import { campaignOf, keepStep } from '../../database/campaigns'
import { tell } from '../../database/messages'
import { starRulesOf } from '../../database/starRules'
import type { UseCase } from '../usecase'
import { everybody } from './everybody'

/** Puts a year's five-star members on public notice, and tells everybody. Again is harmless. */
export const announceCampaign: UseCase<'campaign.announce'> = async (context, { year, until }) => {
  const { tx, actor, now, today, settings } = context
  const { committeeId, memberId } = actor
  const found = await campaignOf(tx, committeeId, year, 'to change')
  if (!found) return refuse('CAMPAIGN_NOT_OPEN')
  const { state } = found
  const isRepeat = state === 'noticed' && (until === null || until === found.noticeTo)
  if (isRepeat && found.noticeTo !== null) return accept({ state, to: found.noticeTo })
  const { rules } = await starRulesOf(tx, committeeId, year, settings)
  const earliest = workdaysAfter(today, rules.noticeWorkdays)
  const decided = decideAnnounce(state, { until, earliest, today })
  if (!decided.ok) return decided
  const { to } = decided.value
  const step = { to: 'noticed' as const, reason: '', by: memberId, at: now }
  await keepStep(tx, { committeeId, year, state }, step, { noticeFrom: today, noticeTo: to })
  await recordAudit(context, 'campaign.announce', committeeId, {
    ...{ year, noticeTo: to },
    state: [state, 'noticed'],
  })
  const members = await everybody(context)
  await tell({ ...context, committeeId }, announceNotices(year, { from: today, to }, members))
  return accept({ state: 'noticed', to })
}
