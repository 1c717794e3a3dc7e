import { and, eq, inArray } from 'drizzle-orm'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { placesOf, signUpStanding } from '../../../src/domain/service'
import { loadActivity } from '../../database/activities'
import { branch, member } from '../../database/schema/organization'
import { signUpsOf } from '../../database/signUps'
import type { UseCase } from '../usecase'

/** How many signed up and where the caller stands; the names, in order, only for who sees the roll. */
export const listSignUps: UseCase<'service.list'> = async ({ tx, actor }, { activityId }) => {
  const { committeeId, memberId } = actor
  const found = await loadActivity(tx, committeeId, activityId)
  if (!found) return refuse('NOT_FOUND')
  const target = { branchIds: found.hostBranchIds, groupId: found.groupId }
  const inOrder = await signUpsOf(tx, committeeId, activityId)
  const ids = inOrder.map((each) => each.memberId)
  if (!ids.includes(memberId) && !may(actor, 'seeBranch', target)) return refuse('NOT_YOUR_BRANCH')
  if (found.state === 'draft' && !may(actor, 'runActivity', target)) return refuse('NOT_FOUND')
  const { capacity } = found
  if (capacity === null) return refuse('SERVICE_NO_SIGN_UP')
  const { placed, waiting } = placesOf(ids, capacity)
  const seesNames = may(actor, 'seeRoll', target)
  const names =
    seesNames && ids.length > 0
      ? await tx
          .select({ memberId: member.id, name: member.name })
          .from(member)
          .where(and(eq(member.committeeId, committeeId), inArray(member.id, ids)))
      : []
  const branches =
    names.length > 0
      ? await tx
          .select({ id: branch.id, name: branch.name })
          .from(branch)
          .where(
            and(
              eq(branch.committeeId, committeeId),
              inArray(branch.id, [...new Set(inOrder.map(({ branchId }) => branchId))]),
            ),
          )
      : []
  const nameOf = new Map(names.map((each) => [each.memberId, each.name]))
  const branchNameOf = new Map(branches.map(({ id, name }) => [id, name]))
  return accept({
    capacity,
    placed: placed.length,
    waiting: waiting.length,
    mine: signUpStanding(ids, capacity, memberId),
    lines: seesNames
      ? inOrder.map((each, index) => ({
          memberId: each.memberId,
          name: nameOf.get(each.memberId) ?? '',
          branchName: branchNameOf.get(each.branchId) ?? '',
          at: each.at.toISOString(),
          hasPlace: index < capacity,
        }))
      : null,
  })
}
