import { and, eq } from 'drizzle-orm'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { duty } from '../../database/schema/duty'
import type { UseCase } from '../usecase'
import { lockDuty } from './load'

/** Nothing of a duty falls due after the last day; what was done stays. Again is harmless. */
export const endDuty: UseCase<'duty.end'> = async (context, { dutyId, lastDay }) => {
  const { tx, actor } = context
  const { committeeId } = actor
  const found = await lockDuty(tx, committeeId, dutyId)
  if (!found) return refuse('NOT_FOUND')
  if (!may(actor, 'manageOrganization', { memberId: found.memberId })) return refuse('NOT_PERMITTED')
  if (lastDay < found.from) return refuse('TERM_REVERSED', { field: 'lastDay' })
  if (found.to === lastDay) return accept({ lastDay })
  await tx
    .update(duty)
    .set({ to: lastDay })
    .where(and(eq(duty.committeeId, committeeId), eq(duty.id, dutyId)))
  await recordAudit(context, 'duty.end', dutyId, { to: [found.to, lastDay] })
  return accept({ lastDay })
}
