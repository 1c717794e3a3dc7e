import { and, eq } from 'drizzle-orm'
import { decideVerdicts, mostFiveStars } from '../../../src/domain/campaign'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { campaignOf, ratedMembers } from '../../database/campaigns'
import { campaignNomination } from '../../database/schema/campaign'
import { starRulesOf } from '../../database/starRules'
import type { UseCase } from '../usecase'

/** The committee confirms or declines nominees; it may decide anew until the year is confirmed. Again is harmless. */
export const decideOnNominees: UseCase<'campaign.decide'> = async (context, { year, round, decisions }) => {
  const { tx, actor, now, settings, textHeld } = context
  const { committeeId, memberId } = actor
  // The quota is about all of them: those who decide come one after another.
  const found = await campaignOf(tx, committeeId, year, 'to change')
  if (!found) return refuse('CAMPAIGN_NOT_OPEN')
  if (found.round !== round) return refuse('CAMPAIGN_CHANGED')
  const rated = await ratedMembers(tx, found)
  const nominees = rated.filter(({ nomination }) => nomination?.isNominated)
  const said = decisions.map((each) => ({ ...each, reason: each.verdict === 'confirmed' ? '' : each.reason }))
  const before = new Map(
    nominees.map(({ member, decision }) => [
      member.id,
      { memberId: member.id, verdict: decision?.verdict ?? null, reason: decision?.reason ?? '' },
    ]),
  )
  const { rules } = await starRulesOf(tx, committeeId, year, settings)
  const most = mostFiveStars(rules, rated.length)
  const decision = decideVerdicts(found.state, said, [...before.values()], { most, byId: memberId })
  if (!decision.ok) return decision
  const changed = said.filter(({ memberId: id, verdict, reason }) => {
    const known = before.get(id)
    return known?.verdict !== verdict || known.reason !== reason
  })
  if (changed.length > 0 && textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'decisions' })
  for (const { memberId: id, verdict, reason } of changed) {
    await tx
      .update(campaignNomination)
      .set({ verdict, verdictReason: reason, decidedBy: memberId, decidedAt: now })
      .where(
        and(
          eq(campaignNomination.committeeId, committeeId),
          eq(campaignNomination.year, year),
          eq(campaignNomination.memberId, id),
        ),
      )
    await recordAudit(context, 'campaign.decide', id, {
      ...{ year, memberId: id },
      decision: [before.get(id)?.verdict ?? null, verdict],
    })
  }
  const after = new Map([...before.values(), ...said].map((each) => [each.memberId, each.verdict]))
  return accept({ named: [...after.values()].filter((verdict) => verdict === 'confirmed').length })
}
