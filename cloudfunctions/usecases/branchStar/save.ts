import { and, eq } from 'drizzle-orm'
import { decideDraft } from '../../../src/domain/branchStar'
import { decideMark } from '../../../src/domain/checkup'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { selfMarks } from '../../database/branchStars'
import { checklistItems } from '../../database/checkups'
import { branchStarMark } from '../../database/schema/branchStar'
import type { UseCase } from '../usecase'
import { keepStar, ownStar } from './own'

/** Keeps a branch's self-score as far as it is. The same again is harmless. */
export const saveSelfScore: UseCase<'branchStar.save'> = async (
  context,
  { revision, marks, statement, ...key },
) => {
  const { tx, actor, today, textHeld } = context
  const { committeeId } = actor
  const { year, branchId } = key
  const own = await ownStar(context, key)
  if (!own.ok) return own
  const { asked, star, state } = own.value
  const items = await checklistItems(tx, committeeId, asked.checklistVersion)
  const given: Omit<typeof branchStarMark.$inferInsert, 'committeeId'>[] = []
  for (const { itemKey, level, note, ...mark } of marks) {
    const item = items.find((each) => each.key === itemKey)
    if (!item) return refuse('NOT_FOUND', { field: 'marks' })
    const points = decideMark(item, level, mark.points)
    if (!points.ok) return points
    given.push({ ...key, itemKey, level, points: points.value, note })
  }
  const before = await selfMarks(tx, committeeId, year, branchId)
  const isSame = star?.statement === statement && sorted(before) === sorted(given)
  if (isSame && state !== 'notDeclared') return accept({ state, revision: star.revision })
  const decision = decideDraft(state, asked, today)
  if (!decision.ok) return decision
  if ((star?.revision ?? 0) !== revision) return refuse('BRANCH_STAR_CHANGED')
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'statement' })
  const kept = await keepStar(context, key, star, decision.value, statement)
  await tx
    .delete(branchStarMark)
    .where(
      and(
        eq(branchStarMark.committeeId, committeeId),
        eq(branchStarMark.year, year),
        eq(branchStarMark.branchId, branchId),
      ),
    )
  if (given.length > 0) {
    await tx.insert(branchStarMark).values(given.map((mark) => ({ committeeId, ...mark })))
  }
  await recordAudit(context, 'branchStar.save', branchId, { year, marked: [before.length, given.length] })
  return accept({ state: decision.value, revision: kept })
}

/** Marks as one text, whatever their order. */
const sorted = (
  marks: readonly Pick<typeof branchStarMark.$inferInsert, 'itemKey' | 'level' | 'points' | 'note'>[],
): string =>
  JSON.stringify(
    marks.map(({ itemKey, level, points, note }) => [itemKey, level, points, note].join('\n')).sort(),
  )
