import { and, eq } from 'drizzle-orm'
import type { CalendarDate } from '../../../src/domain/calendar'
import { decideWaive, type Kind, type ObligationState, obligationState } from '../../../src/domain/obligation'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { talliesOfObligation } from '../../../src/domain/total'
import { recordAudit } from '../../database/audit'
import { obligation } from '../../database/schema/obligation'
import { moveTotals } from '../../database/totals'
import type { Context, UseCase } from '../usecase'

/** The committee waives what somebody owes, with a reason: it is owed no longer. Again changes the reason. */
export const waiveObligation: UseCase<'obligation.waive'> = (context, { reason, ...owed }) =>
  setWaiver(context, 'obligation.waive', owed, reason)

/** Takes a waiver back: it is owed again. */
export const unwaiveObligation: UseCase<'obligation.unwaive'> = (context, owed) =>
  setWaiver(context, 'obligation.unwaive', owed, null)

async function setWaiver(
  context: Context,
  action: 'obligation.waive' | 'obligation.unwaive',
  { ownerId, kind, from }: { ownerId: string; kind: Kind; from: CalendarDate },
  reason: string | null,
): Promise<Result<{ state: ObligationState }>> {
  const { tx, actor, now, today } = context
  const { committeeId, memberId } = actor
  const key = and(
    eq(obligation.committeeId, committeeId),
    eq(obligation.ownerId, ownerId),
    eq(obligation.kind, kind),
    eq(obligation.from, from),
  )
  const [found] = await tx.select().from(obligation).where(key).for('update')
  if (!found) return refuse('NOT_FOUND')
  if (reason !== null) {
    const decision = decideWaive(found)
    if (!decision.ok) return decision
  }
  const waiver =
    reason === null
      ? { waivedReason: null, waivedBy: null, waivedAt: null }
      : { waivedReason: reason, waivedBy: memberId, waivedAt: now }
  await tx.update(obligation).set(waiver).where(key)
  const after = { ...found, ...waiver }
  await recordAudit(context, action, ownerId, { kind, from })
  await moveTotals(tx, committeeId, talliesOfObligation(found), talliesOfObligation(after))
  return accept({ state: obligationState(after, today) })
}
