import { eq } from 'drizzle-orm'
import { decideSignUpOpen, signUpStanding } from '../../../src/domain/service'
import { accept, refuse } from '../../../src/domain/result'
import { loadActivity } from '../../database/activities'
import { recordAudit } from '../../database/audit'
import { belongingTo } from '../../database/roster'
import { signUp } from '../../database/schema/service'
import { givePlaces, signUpsOf } from '../../database/signUps'
import type { UseCase } from '../usecase'

/**
 * Signs up for a service of one's branch: with a place while there are any, else at the end of the waiting list.
 * The activity is held meanwhile, so that two who come at once come one after the other. Again is the same answer.
 */
export const signUpForService: UseCase<'service.signUp'> = async (context, { activityId }) => {
  const { tx, actor, now, today } = context
  const { committeeId, memberId } = actor
  const found = await loadActivity(tx, committeeId, activityId, 'update')
  if (!found || found.state === 'draft') return refuse('NOT_FOUND')
  const belonging = belongingTo(tx, committeeId, found.hostBranchIds, today)
  const [mine] = await tx
    .select({ branchId: belonging.branchId })
    .from(belonging)
    .where(eq(belonging.memberId, memberId))
  const before = await signUpsOf(tx, committeeId, activityId)
  const ids = before.map((each) => each.memberId)
  if (!mine && !ids.includes(memberId)) return refuse('SERVICE_NOT_INVITED')
  const decision = decideSignUpOpen(found, now)
  if (!decision.ok) return decision
  const { capacity } = decision.value
  const standing = signUpStanding(ids, capacity, memberId)
  if (standing || !mine) return standing ? accept(standing) : refuse('SERVICE_NOT_INVITED')
  await tx.insert(signUp).values({ committeeId, activityId, memberId, branchId: mine.branchId, at: now })
  const after = await signUpsOf(tx, committeeId, activityId)
  await givePlaces(tx, committeeId, activityId, after, capacity)
  await recordAudit(context, 'service.signUp', activityId, { place: after.length, capacity })
  return accept(signUpStanding([...ids, memberId], capacity, memberId) ?? { hasPlace: true })
}
