import { decideObject } from '../../../src/domain/campaign'
import { objectionNotices } from '../../../src/domain/campaignNotices'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { campaignOf, isNamed, objectionOf, objectionsOf, ratedMembers } from '../../database/campaigns'
import { tell } from '../../database/messages'
import { committeeOfficersOf } from '../../database/officers'
import { campaignObjection } from '../../database/schema/campaign'
import type { UseCase } from '../usecase'

/** Objects to a name on the public notice; of one name one waits at a time. Again is harmless. */
export const objectToNotice: UseCase<'campaign.object'> = async (
  context,
  { objectionId, year, aboutId, reason },
) => {
  const { tx, actor, now, today } = context
  const { committeeId, memberId } = actor
  const known = await objectionOf(tx, committeeId, objectionId)
  if (known) {
    const isRepeat = known.memberId === memberId && known.aboutId === aboutId && known.reason === reason
    return isRepeat ? accept({ objectionId }) : refuse('ID_TAKEN')
  }
  // With whoever publishes meanwhile: an objection is in before, or refused.
  const found = await campaignOf(tx, committeeId, year, 'to change')
  if (!found) return refuse('CAMPAIGN_NO_NOTICE')
  const { state, noticeFrom, noticeTo } = found
  const rated = state === 'noticed' ? await ratedMembers(tx, found) : []
  const named = rated.some((each) => each.member.id === aboutId && isNamed(each))
  const decided = decideObject({ state, noticeTo }, { isNamed: named, today })
  if (!decided.ok) return decided
  if (noticeFrom === null) return refuse('CAMPAIGN_NO_NOTICE')
  const own = await objectionsOf(tx, committeeId, { year, memberId })
  if (own.some(({ objection }) => objection.aboutId === aboutId && objection.verdict === null)) {
    return refuse('CAMPAIGN_OBJECTED')
  }
  const [added] = await tx
    .insert(campaignObjection)
    .values({ committeeId, id: objectionId, year, noticeFrom, memberId, aboutId, reason, at: now })
    .onConflictDoNothing()
    .returning({ id: campaignObjection.id })
  if (!added) return refuse('ID_TAKEN')
  await recordAudit(context, 'campaign.object', objectionId, { year })
  const officers = await committeeOfficersOf(tx, committeeId, today)
  const told = officers.filter((each) => each !== memberId && each !== aboutId)
  await tell({ ...context, committeeId }, objectionNotices(objectionId, year, told))
  return accept({ objectionId })
}
