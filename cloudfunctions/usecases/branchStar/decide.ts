import { decideLevel } from '../../../src/domain/branchStar'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { askedYear, ofBranch, othersWithMost, starsOfYear } from '../../database/branchStars'
import { branchStar } from '../../database/schema/branchStar'
import type { UseCase } from '../usecase'
import { isOwnBranch } from './own'

/** The committee gives a branch that declared its level, with a reason. The same again is harmless. */
export const decideOnStars: UseCase<'branchStar.decide'> = async (
  context,
  { year, branchId, revision, level, reason },
) => {
  const { tx, actor, now, settings, textHeld } = context
  const { committeeId, memberId } = actor
  if (isOwnBranch(actor, branchId)) return refuse('BRANCH_STAR_OWN')
  const asked = await askedYear(tx, committeeId, year, { hold: true })
  if (!asked) return refuse('BRANCH_STAR_NOT_ASKED')
  const stars = await starsOfYear(tx, committeeId, year)
  const star = stars.find((each) => each.branchId === branchId)
  const isRepeat = star?.level === level && star.reason === reason && star.decidedBy === memberId
  if (isRepeat) return accept({ state: star.state, revision: star.revision })
  const quota = { most: settings.branchStar.mostFiveStars, others: othersWithMost(stars, branchId) }
  const decision = decideLevel(star?.state ?? 'asked', level, quota, asked)
  if (!decision.ok) return decision
  if (star?.revision !== revision) return refuse('BRANCH_STAR_CHANGED')
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'reason' })
  const state = decision.value
  await tx
    .update(branchStar)
    .set({ state, level, reason, revision: revision + 1, decidedBy: memberId, decidedAt: now })
    .where(ofBranch(committeeId, year, branchId))
  await recordAudit(context, 'branchStar.decide', branchId, { year, level: [star.level, level] })
  return accept({ state, revision: revision + 1 })
}
