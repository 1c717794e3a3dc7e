import { and, eq } from 'drizzle-orm'
import { decideSubmit, scoreOf } from '../../../src/domain/checkup'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { checklistItems, loadCheckup, marksOf } from '../../database/checkups'
import { countFindings } from '../../database/findings'
import { checkup } from '../../database/schema/checkup'
import type { UseCase } from '../usecase'
import { mayCheck } from './mayCheck'
import { tellChecked } from './tell'

/** Hands in a sheet whose items are all marked, for the checked branch to sign. Again is harmless. */
export const submitCheckup: UseCase<'checkup.submit'> = async (context, { checkupId }) => {
  const { tx, actor, now } = context
  const { committeeId, memberId } = actor
  const found = await loadCheckup(tx, committeeId, checkupId)
  if (!found) return refuse('NOT_FOUND')
  const allowed = mayCheck(actor, found)
  if (!allowed.ok) return allowed
  const { state, submittedBy } = found.checkup
  if (state === 'submitted' && submittedBy === memberId) return accept({ state })
  const items = await checklistItems(tx, committeeId, found.round.checklistVersion)
  const marks = await marksOf(tx, committeeId, checkupId)
  const score = scoreOf(
    items,
    marks.map(({ mark }) => mark),
  )
  const decision = decideSubmit(state, score)
  if (!decision.ok) return decision
  await tx
    .update(checkup)
    .set({ state: decision.value, submittedBy: memberId, submittedAt: now })
    .where(and(eq(checkup.committeeId, committeeId), eq(checkup.id, checkupId)))
  await recordAudit(context, 'checkup.submit', checkupId, { points: score.points })
  await tellChecked(context, found, 'submitted')
  await countFindings(tx, committeeId, checkupId)
  return accept({ state: decision.value })
}
