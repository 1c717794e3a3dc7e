import { and, eq, max } from 'drizzle-orm'
import { dateOf, daysBetween } from '../../../src/domain/calendar'
import { decideClose } from '../../../src/domain/checkup'
import { accept, refuse } from '../../../src/domain/result'
import { loadCheckup, type LoadedCheckup } from '../../database/checkups'
import type { Tx } from '../../database/database'
import { objection } from '../../database/schema/checkup'
import type { Context, UseCase } from '../usecase'
import { signCheckup } from './signOff'

/** The committee closes what a branch has left unsigned for long; nobody does so for their own. Again is harmless. */
export const closeCheckup: UseCase<'checkup.close'> = async (context, { checkupId }) => {
  const { tx, actor } = context
  const found = await loadCheckup(tx, actor.committeeId, checkupId)
  if (!found) return refuse('NOT_FOUND')
  const { state, signedBy } = found.checkup
  if (state === 'signed' && signedBy === actor.memberId) return accept({ state })
  if ([actor.homeBranchId, actor.branchId].includes(found.checked.id)) return refuse('CHECKUP_CLOSE_OWN')
  const decision = decideClose(state, await daysUnsigned(context, found))
  if (!decision.ok) return decision
  await signCheckup(context, found, 'checkup.close')
  return accept({ state: decision.value })
}

/** How many days a sheet has been the checked branch's to sign. */
export async function daysUnsigned(
  { tx, today }: Pick<Context, 'today'> & { tx: Tx },
  { checkup: { committeeId, id, submittedAt } }: LoadedCheckup,
): Promise<number> {
  const [last] = await tx
    .select({ decidedAt: max(objection.decidedAt) })
    .from(objection)
    .where(and(eq(objection.committeeId, committeeId), eq(objection.checkupId, id)))
  const since = last?.decidedAt ?? submittedAt
  return since === null ? 0 : daysBetween(dateOf(since), today)
}
