import { decideCorrect } from '../../../src/domain/branchStar'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { askedYear, keepList, othersWithMost, publishedLines } from '../../database/branchStars'
import type { UseCase } from '../usecase'
import { isOwnBranch } from './own'

/** A new version of a published list, with one branch's line corrected; the old ones stay. Again is harmless. */
export const correctStars: UseCase<'branchStar.correct'> = async (
  context,
  { year, version, branchId, level, reason },
) => {
  const { tx, actor, now, settings, textHeld } = context
  const { committeeId, memberId } = actor
  if (isOwnBranch(actor, branchId)) return refuse('BRANCH_STAR_OWN')
  const asked = await askedYear(tx, committeeId, year, { hold: true })
  if (!asked) return refuse('BRANCH_STAR_NOT_ASKED')
  if (!asked.isPublished) return refuse('BRANCH_STAR_NOT_PUBLISHED')
  const newest = (await publishedLines(tx, committeeId, year))
    .filter((each) => each.version === asked.version)
    .map((each) => ({ ...each, branchId: each.branch.id }))
  const line = newest.find((each) => each.branchId === branchId)
  const isRepeat =
    asked.version === version + 1 &&
    line?.correctedId === branchId &&
    line.by === memberId &&
    line.level === level &&
    line.reason === reason
  if (isRepeat) return accept({ version: asked.version })
  if (asked.version !== version) return refuse('BRANCH_STAR_LIST_CHANGED')
  const quota = { most: settings.branchStar.mostFiveStars, others: othersWithMost(newest, branchId) }
  const decision = decideCorrect(line ?? null, level, quota)
  if (!decision.ok) return decision
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'reason' })
  const list = { committeeId, year, version: version + 1, correctedId: branchId, by: memberId, at: now }
  const lines = newest.map((each) => ({
    branchId: each.branchId,
    ...(each === line ? { level, reason } : { level: each.level, reason: each.reason }),
  }))
  await keepList(tx, list, lines)
  await recordAudit(context, 'branchStar.correct', branchId, {
    ...{ year, version: version + 1 },
    level: [line?.level ?? null, level],
  })
  return accept({ version: version + 1 })
}
