import { and, eq } from 'drizzle-orm'
import { decideChecking, decideMark } from '../../../src/domain/checkup'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { checklistItems, loadCheckup } from '../../database/checkups'
import { itemMark } from '../../database/schema/checkup'
import type { UseCase } from '../usecase'
import { mayCheck } from './mayCheck'

/** Marks an item. The same again is harmless; what another checker marked meanwhile is not lost. */
export const markItem: UseCase<'checkup.mark'> = async (
  context,
  { checkupId, itemKey, revision, ...mark },
) => {
  const { tx, actor, now, textHeld } = context
  const { committeeId, memberId } = actor
  const found = await loadCheckup(tx, committeeId, checkupId)
  if (!found) return refuse('NOT_FOUND')
  const allowed = mayCheck(actor, found)
  if (!allowed.ok) return allowed
  const items = await checklistItems(tx, committeeId, found.round.checklistVersion)
  const item = items.find(({ key }) => key === itemKey)
  if (!item) return refuse('NOT_FOUND', { field: 'itemKey' })
  const points = decideMark(item, mark.level, mark.points)
  if (!points.ok) return points
  const key = and(
    eq(itemMark.committeeId, committeeId),
    eq(itemMark.checkupId, checkupId),
    eq(itemMark.itemKey, itemKey),
  )
  const [standing] = await tx.select().from(itemMark).where(key)
  const { level, note } = mark
  if (standing?.level === level && standing.points === points.value && standing.note === note) {
    return accept({ points: standing.points, revision: standing.revision })
  }
  const decision = decideChecking(found.checkup.state)
  if (!decision.ok) return decision
  if ((standing?.revision ?? 0) !== revision) return refuse('CHECKUP_ITEM_CHANGED')
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'note' })
  const marked = {
    level,
    note,
    points: points.value,
    revision: revision + 1,
    markedBy: memberId,
    markedAt: now,
  }
  if (standing) await tx.update(itemMark).set(marked).where(key)
  else await tx.insert(itemMark).values({ committeeId, checkupId, itemKey, ...marked })
  await recordAudit(context, 'checkup.mark', checkupId, {
    itemKey,
    points: [standing?.points ?? null, points.value],
  })
  return accept({ points: points.value, revision: marked.revision })
}
