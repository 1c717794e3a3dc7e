import { and, eq, isNull, ne } from 'drizzle-orm'
import { decideSignOff } from '../../../src/domain/checkup'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { talliesOfObligation } from '../../../src/domain/total'
import { recordAudit } from '../../database/audit'
import { loadCheckup, type LoadedCheckup } from '../../database/checkups'
import { checkup, checkupRound } from '../../database/schema/checkup'
import { obligation } from '../../database/schema/obligation'
import { moveTotals } from '../../database/totals'
import type { Context, UseCase } from '../usecase'

/** The checked branch signs; that meets what it owes for the half-year. The last one closes the round. */
export const signOffCheckup: UseCase<'checkup.signOff'> = async (context, { checkupId }) => {
  const { tx, actor } = context
  const { committeeId, memberId } = actor
  const found = await loadCheckup(tx, committeeId, checkupId)
  if (!found) return refuse('NOT_FOUND')
  const { checked } = found
  if (!may(actor, 'rectify', { branchIds: [checked.id] })) return refuse('NOT_YOUR_BRANCH')
  const { state, signedBy } = found.checkup
  if (state === 'signed' && signedBy === memberId) return accept({ state })
  const decision = decideSignOff(state)
  if (!decision.ok) return decision
  await signCheckup(context, found, 'checkup.signOff')
  return accept({ state: decision.value })
}

/** Signs a check-up, whoever may. */
export async function signCheckup(
  context: Context,
  { checkup: { id: checkupId, state }, checked, round }: LoadedCheckup,
  deed: 'checkup.signOff' | 'checkup.close',
): Promise<void> {
  const { tx, actor, now, today } = context
  const { committeeId, memberId } = actor
  // Held, so that of two who sign last at once one closes the round.
  const ofRound = and(eq(checkupRound.committeeId, committeeId), eq(checkupRound.id, round.id))
  await tx.select({ id: checkupRound.id }).from(checkupRound).where(ofRound).for('no key update')
  await tx
    .update(checkup)
    .set({ state: 'signed', signedBy: memberId, signedAt: now })
    .where(and(eq(checkup.committeeId, committeeId), eq(checkup.id, checkupId)))
  const unsigned = await tx
    .select({ id: checkup.id })
    .from(checkup)
    .where(
      and(eq(checkup.committeeId, committeeId), eq(checkup.roundId, round.id), ne(checkup.state, 'signed')),
    )
    .limit(1)
  if (unsigned.length === 0) await tx.update(checkupRound).set({ state: 'closed' }).where(ofRound)
  const owed = await tx
    .update(obligation)
    .set({ metOn: today })
    .where(
      and(
        eq(obligation.committeeId, committeeId),
        eq(obligation.ownerId, checked.id),
        eq(obligation.kind, 'checkup'),
        eq(obligation.from, round.from),
        isNull(obligation.metOn),
      ),
    )
    .returning()
  await recordAudit(context, deed, checkupId, { state: [state, 'signed'] })
  await moveTotals(
    tx,
    committeeId,
    owed.flatMap((each) => talliesOfObligation({ ...each, metOn: null })),
    owed.flatMap(talliesOfObligation),
  )
}
