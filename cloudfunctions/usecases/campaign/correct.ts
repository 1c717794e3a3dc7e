import { decideCorrect } from '../../../src/domain/campaign'
import { correctionNotice } from '../../../src/domain/campaignNotices'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { campaignOf, starLinesOfMember, starLists } from '../../database/campaigns'
import { tell } from '../../database/messages'
import { starLine, starList } from '../../database/schema/campaign'
import type { UseCase } from '../usecase'

/** A new version of a published list, with one member's stars corrected; the old ones stay. Again is harmless. */
export const correctMemberStars: UseCase<'campaign.correct'> = async (
  context,
  { year, version, memberId, stars, reason },
) => {
  const { tx, actor, now, textHeld } = context
  const { committeeId, memberId: by } = actor
  if (memberId === by) return refuse('CAMPAIGN_OWN')
  const found = await campaignOf(tx, committeeId, year, 'to change')
  if (!found) return refuse('CAMPAIGN_NOT_OPEN')
  if (found.state !== 'published') return refuse('CAMPAIGN_NOT_PUBLISHED')
  const newest = (await starLists(tx, committeeId, year)).at(-1)?.version ?? 0
  const last = (await starLinesOfMember(tx, committeeId, year, memberId)).at(-1)
  const isRepeat =
    newest === version + 1 &&
    last?.line.version === newest &&
    last.by === by &&
    last.line.stars === stars &&
    last.line.reason === reason
  if (isRepeat) return accept({ version: newest })
  if (newest !== version) return refuse('CAMPAIGN_LIST_CHANGED')
  const decided = decideCorrect(last?.line ?? null, stars)
  if (!decided.ok) return decided
  if (!last) return refuse('NOT_FOUND')
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'reason' })
  const key = { committeeId, year, version: version + 1 }
  await tx.insert(starList).values({ ...key, correctedId: memberId, by, at: now })
  await tx.insert(starLine).values({ ...last.line, ...key, stars, reason })
  await recordAudit(context, 'campaign.correct', memberId, {
    ...{ year, version: version + 1, memberId },
    stars: [last.line.stars, stars],
  })
  await tell({ ...context, committeeId }, [correctionNotice(year, version + 1, memberId)])
  return accept({ version: version + 1 })
}
