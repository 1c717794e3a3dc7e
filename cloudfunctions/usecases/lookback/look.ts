import { and, eq } from 'drizzle-orm'
import { decideInPlace, decideRelapse, type Finding, type FindingState } from '../../../src/domain/finding'
import type { LookVerdict } from '../../../src/domain/lookback'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { findingOf, keepFinding, moveFindingTotals, recordStep } from '../../database/findings'
import { lockLine } from '../../database/lookBacks'
import { lookBackLine } from '../../database/schema/checkup'
import { findingToVerify } from '../finding/verify'
import type { Context, UseCase } from '../usecase'

/** What was drawn is still put right. Again is harmless. */
export const confirmInPlace: UseCase<'lookback.confirm'> = (context, line) =>
  look(context, line, 'inPlace', '', (finding) => decideInPlace(finding, context.actor.memberId))

/** What was drawn is there again: back to who put it right, with why and a new date. Again is harmless. */
export const relapseFinding: UseCase<'lookback.relapse'> = (context, { reason, dueOn, ...line }) =>
  look(context, line, 'relapsed', reason, (finding) =>
    decideRelapse(finding, context.actor.memberId, dueOn, context.today),
  )

async function look(
  context: Context,
  { lookBackId, findingId }: { lookBackId: string; findingId: string },
  verdict: LookVerdict,
  reason: string,
  decide: (finding: Finding) => Result<Finding>,
): Promise<Result<{ verdict: LookVerdict; state: FindingState }>> {
  const { tx, actor, now, textHeld } = context
  const { committeeId, memberId } = actor
  const held = await findingToVerify(context, findingId)
  if (!held.ok) return held
  const row = held.value
  const line = await lockLine(tx, committeeId, lookBackId, findingId)
  if (!line) return refuse('NOT_FOUND')
  if (line.verdict !== null) {
    const isSame = line.verdict === verdict && line.reason === reason && line.lookedBy === memberId
    return isSame ? accept({ verdict, state: row.state }) : refuse('LOOKBACK_LOOKED')
  }
  const decision = decide(findingOf(row))
  if (!decision.ok) return decision
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'reason' })
  await tx
    .update(lookBackLine)
    .set({ verdict, reason, lookedBy: memberId, lookedAt: now })
    .where(
      and(
        eq(lookBackLine.committeeId, committeeId),
        eq(lookBackLine.lookBackId, lookBackId),
        eq(lookBackLine.findingId, findingId),
      ),
    )
  const { value } = decision
  if (value.state !== row.state) await keepFinding(tx, row, value)
  await recordStep(context, findingId, verdict, reason)
  await recordAudit(context, verdict === 'inPlace' ? 'lookback.confirm' : 'lookback.relapse', findingId, {
    lookBackId,
    state: [row.state, value.state],
    dueOn: [row.dueOn, value.dueOn],
  })
  // Last, as the totals are the most contended rows.
  if (value.state !== row.state) await moveFindingTotals(tx, row, value.state)
  return accept({ verdict, state: value.state })
}
