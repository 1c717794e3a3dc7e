import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { placesOf, signUpStanding } from '../../../src/domain/service'
import { loadActivity } from '../../database/activities'
import { namedSignUpsOf } from '../../database/signUps'
import type { UseCase } from '../usecase'

/** How many signed up and where the caller stands; the names, in order, only for who sees the roll. */
export const listSignUps: UseCase<'service.list'> = async ({ tx, actor }, { activityId }) => {
  const { committeeId, memberId } = actor
  const found = await loadActivity(tx, committeeId, activityId)
  if (!found) return refuse('NOT_FOUND')
  const target = { branchIds: found.hostBranchIds, groupId: found.groupId }
  const inOrder = await namedSignUpsOf(tx, committeeId, activityId)
  const ids = inOrder.map((each) => each.memberId)
  if (!ids.includes(memberId) && !may(actor, 'seeBranch', target)) return refuse('NOT_YOUR_BRANCH')
  if (found.state === 'draft' && !may(actor, 'runActivity', target)) return refuse('NOT_FOUND')
  const { capacity } = found
  if (capacity === null) return refuse('SERVICE_NO_SIGN_UP')
  const { placed, waiting } = placesOf(ids, capacity)
  return accept({
    capacity,
    placed: placed.length,
    waiting: waiting.length,
    mine: signUpStanding(ids, capacity, memberId),
    lines: may(actor, 'seeRoll', target)
      ? inOrder.map(({ at, ...line }, index) => ({
          ...line,
          at: at.toISOString(),
          hasPlace: index < capacity,
        }))
      : null,
  })
}
