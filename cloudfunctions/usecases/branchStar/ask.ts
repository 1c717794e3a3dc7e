import { and, eq } from 'drizzle-orm'
import { decideAsk } from '../../../src/domain/branchStar'
import { accept } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { askedYear } from '../../database/branchStars'
import { keepChecklist, newestChecklist } from '../../database/checkups'
import { branchStarYear } from '../../database/schema/branchStar'
import type { UseCase } from '../usecase'
import { holdChecklist } from '../checkup/checklist'

/** Asks the branches for a year, with the newest check-up list; or gives it another last day. Again is harmless. */
export const askForStars: UseCase<'branchStar.ask'> = async (context, { year, closesOn }) => {
  const { tx, actor, now, today } = context
  const { committeeId, memberId } = actor
  await holdChecklist(tx, committeeId)
  const asked = await askedYear(tx, committeeId, year, { hold: true })
  if (asked?.closesOn === closesOn) return accept({ closesOn })
  const decision = decideAsk({ year, closesOn }, asked, today)
  if (!decision.ok) return decision
  if (asked) {
    await tx
      .update(branchStarYear)
      .set({ closesOn })
      .where(and(eq(branchStarYear.committeeId, committeeId), eq(branchStarYear.year, year)))
  } else {
    const list = await newestChecklist(tx, committeeId)
    const checklistVersion = Math.max(list.version, 1)
    // The list that every committee begins with becomes its own with its first use.
    if (list.version === 0) {
      const saved = { committeeId, version: checklistVersion, savedBy: memberId, savedAt: now }
      await keepChecklist(tx, saved, list.items)
    }
    await tx
      .insert(branchStarYear)
      .values({ committeeId, year, checklistVersion, closesOn, askedBy: memberId, askedAt: now })
  }
  await recordAudit(context, 'branchStar.ask', committeeId, {
    year,
    closesOn: [asked?.closesOn ?? null, closesOn],
  })
  return accept({ closesOn })
}
