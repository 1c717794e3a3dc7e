import { decidePublish } from '../../../src/domain/branchStar'
import { branchStarNotices } from '../../../src/domain/notices'
import { branchOfficerPosts } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { askedYear, branchesAsked, keepList, starsOfYear } from '../../database/branchStars'
import { tell } from '../../database/messages'
import { officersOf } from '../../database/officers'
import type { UseCase } from '../usecase'

/** Publishes a year's list, once, and tells the branches' officers. By the same officer again it is harmless. */
export const publishStars: UseCase<'branchStar.publish'> = async (context, { year }) => {
  const { tx, actor, now, today } = context
  const { committeeId, memberId } = actor
  const asked = await askedYear(tx, committeeId, year, { hold: true })
  if (!asked) return refuse('BRANCH_STAR_NOT_ASKED')
  // Whoever published it wanted the same: a retry is told so, and nobody is told twice.
  if (asked.version === 1) return accept({ version: 1 })
  const stars = await starsOfYear(tx, committeeId, year)
  const branches = await branchesAsked(tx, committeeId, asked, today)
  const unanswered = branches.filter(({ id }) => stars.every(({ branchId }) => branchId !== id))
  const states = [...stars.map(({ state }) => state), ...unanswered.map(() => 'asked' as const)]
  const decision = decidePublish(states, asked, today)
  if (!decision.ok) return decision
  const list = { committeeId, year, version: 1, by: memberId, at: now }
  const lines = stars.flatMap(({ branchId, level, reason }) =>
    level === null ? [] : [{ branchId, level, reason }],
  )
  await keepList(tx, list, lines)
  await recordAudit(context, 'branchStar.publish', committeeId, { year, branches: lines.length })
  const officers = await officersOf(
    tx,
    committeeId,
    branches.map(({ id }) => id),
    today,
  )
  const told = officers.flatMap(({ kind, memberId }) => (branchOfficerPosts.includes(kind) ? [memberId] : []))
  await tell({ ...context, committeeId }, branchStarNotices(year, told))
  return accept({ version: 1 })
}
