import { and, eq, sql } from 'drizzle-orm'
import { decideNominate } from '../../../src/domain/campaign'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { campaignOf, ratedMembers } from '../../database/campaigns'
import { branchesNamed } from '../../database/roster'
import { campaignBranch, campaignNomination } from '../../database/schema/campaign'
import type { UseCase } from '../usecase'

/** A branch says whom of its candidates it nominates, all at once. The same again is harmless. */
export const nominate: UseCase<'campaign.nominate'> = async (
  context,
  { year, branchId, revision, nominations },
) => {
  const { tx, actor, now, textHeld } = context
  const { committeeId, memberId } = actor
  if (!may(actor, 'nominate', { branchIds: [branchId] })) return refuse('NOT_YOUR_BRANCH')
  if ((await branchesNamed(tx, committeeId, [branchId])).length === 0) return refuse('NOT_FOUND')
  // Branches do not wait for one another, the campaign's next step waits for all of them.
  const found = await campaignOf(tx, committeeId, year, 'as it is')
  if (!found) return refuse('CAMPAIGN_NOT_OPEN')
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`nominate ${committeeId} ${year} ${branchId}`}, 0))`,
  )
  const members = await ratedMembers(tx, found, branchId)
  const said = nominations.map((each) => ({ ...each, reason: each.isNominated ? '' : each.reason }))
  const decision = decideNominate(
    found.state,
    said,
    members.map(({ member, computed, grade }) => ({ memberId: member.id, branchId, stars: computed, grade })),
  )
  if (!decision.ok) return decision
  const before = new Map(members.map(({ member, nomination }) => [member.id, nomination]))
  const changed = said.filter(({ memberId: id, isNominated, reason }) => {
    const known = before.get(id)
    return known?.isNominated !== isNominated || known.reason !== reason
  })
  const [saved] = await tx
    .select({ revision: campaignBranch.revision })
    .from(campaignBranch)
    .where(
      and(
        eq(campaignBranch.committeeId, committeeId),
        eq(campaignBranch.year, year),
        eq(campaignBranch.branchId, branchId),
      ),
    )
  const newest = saved?.revision ?? 0
  if (changed.length === 0) return accept({ revision: newest })
  if (newest !== revision) return refuse('CAMPAIGN_CHANGED')
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'nominations' })
  const kept = { revision: revision + 1, savedBy: memberId, savedAt: now }
  await tx
    .insert(campaignBranch)
    .values({ committeeId, year, branchId, ...kept })
    .onConflictDoUpdate({
      target: [campaignBranch.committeeId, campaignBranch.year, campaignBranch.branchId],
      set: kept,
    })
  await tx
    .insert(campaignNomination)
    .values(changed.map((each) => ({ committeeId, year, branchId, ...each })))
    .onConflictDoUpdate({
      target: [campaignNomination.committeeId, campaignNomination.year, campaignNomination.memberId],
      // What the committee decided was on another nomination.
      set: {
        branchId,
        isNominated: sql`excluded.is_nominated`,
        reason: sql`excluded.reason`,
        ...{ verdict: null, verdictReason: '', decidedBy: null, decidedAt: null },
      },
    })
  const nominated = said.filter(({ isNominated }) => isNominated).length
  await recordAudit(context, 'campaign.nominate', branchId, {
    ...{ year, nominated, candidates: said.length, changed: changed.length },
  })
  return accept({ revision: revision + 1 })
}
