import { and, desc, eq, inArray } from 'drizzle-orm'
import { decideChecking } from '../../../src/domain/checkup'
import { predecessorOf } from '../../../src/domain/finding'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { checklistItems, loadCheckup, roundIdsBefore } from '../../database/checkups'
import { checkup, checkupRound, finding } from '../../database/schema/checkup'
import type { UseCase } from '../usecase'
import { mayCheck } from '../checkup/mayCheck'

/** Enters a problem; one like it of the last two rounds is named as its predecessor. Again is harmless. */
export const addFinding: UseCase<'finding.add'> = async (context, input) => {
  const { tx, actor, now, today, textHeld } = context
  const { findingId, checkupId, itemKey, text, suggestion, dueOn } = input
  const { committeeId, memberId } = actor
  const found = await loadCheckup(tx, committeeId, checkupId)
  if (!found) return refuse('NOT_FOUND')
  const allowed = mayCheck(actor, found)
  if (!allowed.ok) return allowed
  const [standing] = await tx
    .select()
    .from(finding)
    .where(and(eq(finding.committeeId, committeeId), eq(finding.id, findingId)))
  if (standing) {
    const isSame = standing.checkupId === checkupId && standing.foundBy === memberId
    return isSame ? accept({ findingId, recursId: standing.recursId }) : refuse('ID_TAKEN')
  }
  const decision = decideChecking(found.checkup.state)
  if (!decision.ok) return decision
  const items = await checklistItems(tx, committeeId, found.round.checklistVersion)
  const item = items.find(({ key }) => key === itemKey)
  if (!item) return refuse('NOT_FOUND', { field: 'itemKey' })
  if (dueOn < today) return refuse('FINDING_DUE_PAST', { field: 'dueOn' })
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'text' })
  const branchId = found.checked.id
  const rounds = await roundIdsBefore(tx, committeeId, found.round.from)
  const earlier = await tx
    .select({ id: finding.id, branchId: finding.branchId, itemKey: finding.itemKey })
    .from(finding)
    .innerJoin(checkup, and(eq(checkup.committeeId, finding.committeeId), eq(checkup.id, finding.checkupId)))
    .innerJoin(
      checkupRound,
      and(eq(checkupRound.committeeId, checkup.committeeId), eq(checkupRound.id, checkup.roundId)),
    )
    .where(
      and(
        eq(finding.committeeId, committeeId),
        eq(finding.branchId, branchId),
        inArray(checkup.roundId, rounds),
      ),
    )
    .orderBy(desc(checkupRound.from), desc(finding.foundAt), desc(finding.id))
  const recursId = predecessorOf({ branchId, itemKey }, earlier)?.id ?? null
  const [added] = await tx
    .insert(finding)
    .values({
      ...{ committeeId, id: findingId, checkupId, branchId, itemKey, category: item.group, text, suggestion },
      ...{ dueOn, state: 'open' as const, recursId, foundBy: memberId, foundAt: now },
    })
    .onConflictDoNothing()
    .returning({ id: finding.id })
  if (!added) return refuse('ID_TAKEN')
  await recordAudit(context, 'finding.add', findingId, { checkupId, itemKey, recursId })
  return accept({ findingId, recursId })
}
