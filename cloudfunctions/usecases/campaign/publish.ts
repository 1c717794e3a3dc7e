import { decidePublish, starsGiven } from '../../../src/domain/campaign'
import { starNotices } from '../../../src/domain/campaignNotices'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import {
  campaignOf,
  isNamed,
  keepStep,
  objectionsOf,
  type RatedMember,
  ratedMembers,
  starLists,
} from '../../database/campaigns'
import { tell } from '../../database/messages'
import { starLine, starList } from '../../database/schema/campaign'
import type { UseCase } from '../usecase'
import { everybody } from './everybody'

/** Rows of one insert: a statement takes 65 535 values. */
const MOST = 5000

/** Why somebody with the points for five stars has four. */
function reasonOf({ computed, grade, nomination, decision }: RatedMember): string {
  if (computed !== 5) return ''
  if (grade !== '优秀') return '没有评定民主评议等次'
  if (nomination && !nomination.isNominated) return nomination.reason
  return decision?.verdict === 'declined' ? decision.reason : ''
}

/** Publishes a year's stars, once, and tells everybody theirs. By whomever again, it is harmless. */
export const publishCampaign: UseCase<'campaign.publish'> = async (context, { year }) => {
  const { tx, actor, now, today } = context
  const { committeeId, memberId } = actor
  const found = await campaignOf(tx, committeeId, year, 'to change')
  if (!found) return refuse('CAMPAIGN_NOT_OPEN')
  const { state, noticeFrom } = found
  const lists = await starLists(tx, committeeId, year)
  if (lists.length > 0) return accept({ version: lists.length })
  const rated = await ratedMembers(tx, found)
  const named = new Set(rated.filter(isNamed).map(({ member }) => member.id))
  const objections = (await objectionsOf(tx, committeeId, { year })).map(({ objection }) => objection)
  const decided = decidePublish(found, {
    waiting: objections.filter(({ verdict }) => verdict === null).length,
    // One that was upheld in a notice before has been decided on anew since.
    upheld: objections.filter(
      (each) => each.verdict === 'upheld' && each.noticeFrom === noticeFrom && named.has(each.aboutId),
    ).length,
    today,
  })
  if (!decided.ok) return decided
  const to = decided.value
  const version = 1
  const lines = rated.map((each) => ({
    ...{ memberId: each.member.id, branchId: each.branch.id, score: Math.round(each.score * 100) },
    stars: starsGiven({ stars: each.computed }, named.has(each.member.id)),
    reason: reasonOf(each),
  }))
  await tx.insert(starList).values({ committeeId, year, version, by: memberId, at: now })
  for (let from = 0; from < lines.length; from += MOST) {
    const rows = lines.slice(from, from + MOST)
    await tx.insert(starLine).values(rows.map((row) => ({ committeeId, year, version, ...row })))
  }
  await keepStep(tx, { committeeId, year, state }, { to, reason: '', by: memberId, at: now })
  await recordAudit(context, 'campaign.publish', committeeId, {
    ...{ year, rated: lines.length, named: named.size },
    state: [state, to],
  })
  const here = new Set(await everybody(context))
  const told = lines.filter((line) => here.has(line.memberId))
  await tell({ ...context, committeeId }, starNotices(year, told))
  return accept({ version })
}
