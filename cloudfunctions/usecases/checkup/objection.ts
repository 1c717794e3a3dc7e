import { and, eq } from 'drizzle-orm'
import { decideMark, decideObject, decideObjection } from '../../../src/domain/checkup'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { checklistItems, loadCheckup } from '../../database/checkups'
import { checkup, itemMark, objection } from '../../database/schema/checkup'
import type { UseCase } from '../usecase'
import { tellChecked, tellCommittee } from './tell'

/** The checked branch objects to an item, with its reason. The same again is harmless. */
export const objectToItem: UseCase<'checkup.object'> = async (context, { checkupId, itemKey, reason }) => {
  const { tx, actor, now, textHeld } = context
  const { committeeId, memberId } = actor
  const found = await loadCheckup(tx, committeeId, checkupId)
  if (!found) return refuse('NOT_FOUND')
  if (!may(actor, 'rectify', { branchIds: [found.checked.id] })) return refuse('NOT_YOUR_BRANCH')
  const items = await checklistItems(tx, committeeId, found.round.checklistVersion)
  if (!items.some(({ key }) => key === itemKey)) return refuse('NOT_FOUND', { field: 'itemKey' })
  const [standing] = await tx
    .select({ reason: objection.reason, by: objection.by })
    .from(objection)
    .where(
      and(
        eq(objection.committeeId, committeeId),
        eq(objection.checkupId, checkupId),
        eq(objection.itemKey, itemKey),
      ),
    )
  const { state } = found.checkup
  if (standing?.by === memberId && standing.reason === reason) return accept({ state })
  const decision = decideObject(state, standing !== undefined)
  if (!decision.ok) return decision
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'reason' })
  await tx.insert(objection).values({ committeeId, checkupId, itemKey, reason, by: memberId, at: now })
  await tx
    .update(checkup)
    .set({ state: decision.value })
    .where(and(eq(checkup.committeeId, committeeId), eq(checkup.id, checkupId)))
  await recordAudit(context, 'checkup.object', checkupId, { itemKey })
  await tellCommittee(context, found, itemKey)
  return accept({ state: decision.value })
}

/** The committee decides on an objection: the item is marked anew, or stays as it was. The same again is harmless. */
export const decideOnObjection: UseCase<'checkup.decideObjection'> = async (
  context,
  { checkupId, itemKey, mark, comment },
) => {
  const { tx, actor, now, textHeld } = context
  const { committeeId, memberId } = actor
  const found = await loadCheckup(tx, committeeId, checkupId)
  if (!found) return refuse('NOT_FOUND')
  if ([actor.homeBranchId, actor.branchId].includes(found.checked.id)) return refuse('OBJECTION_OWN')
  const { state } = found.checkup
  const objections = await tx
    .select()
    .from(objection)
    .where(and(eq(objection.committeeId, committeeId), eq(objection.checkupId, checkupId)))
  const standing = objections.find((each) => each.itemKey === itemKey)
  if (!standing) return refuse('NOT_FOUND', { field: 'itemKey' })
  const verdict = mark === null ? 'dismissed' : 'upheld'
  const isRepeat =
    standing.verdict === verdict && standing.comment === comment && standing.decidedBy === memberId
  if (isRepeat) return accept({ state })
  const othersWaiting = objections.filter((each) => each !== standing && each.verdict === null).length
  const decision = decideObjection({ isDecided: standing.verdict !== null, othersWaiting })
  if (!decision.ok) return decision
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'comment' })
  if (mark !== null) {
    const items = await checklistItems(tx, committeeId, found.round.checklistVersion)
    const item = items.find(({ key }) => key === itemKey)
    if (!item) return refuse('NOT_FOUND', { field: 'itemKey' })
    const points = decideMark(item, mark.level, mark.points)
    if (!points.ok) return points
    await tx
      .update(itemMark)
      .set({ level: mark.level, points: points.value, markedBy: memberId, markedAt: now })
      .where(
        and(
          eq(itemMark.committeeId, committeeId),
          eq(itemMark.checkupId, checkupId),
          eq(itemMark.itemKey, itemKey),
        ),
      )
  }
  await tx
    .update(objection)
    .set({ verdict, comment, decidedBy: memberId, decidedAt: now })
    .where(
      and(
        eq(objection.committeeId, committeeId),
        eq(objection.checkupId, checkupId),
        eq(objection.itemKey, itemKey),
      ),
    )
  await tx
    .update(checkup)
    .set({ state: decision.value })
    .where(and(eq(checkup.committeeId, committeeId), eq(checkup.id, checkupId)))
  await recordAudit(context, 'checkup.decideObjection', checkupId, { itemKey, verdict })
  await tellChecked(context, found, 'decided', itemKey)
  return accept({ state: decision.value })
}
