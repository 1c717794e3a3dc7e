import { type Actor, may } from '../../../src/domain/permission'
import { accept, refuse, type Result } from '../../../src/domain/result'
import type { LoadedCheckup } from '../../database/checkups'

/** Whether the actor checks this branch: named for it, or of the committee; never one's own branch. */
export function mayCheck(actor: Actor, { checkers, checked }: LoadedCheckup): Result<null> {
  const isChecker = checkers.some(({ id }) => id === actor.memberId)
  if (!may(actor, 'check', isChecker ? { memberId: actor.memberId } : {})) return refuse('CHECKUP_NOT_YOURS')
  return [actor.homeBranchId, actor.branchId].includes(checked.id)
    ? refuse('CHECKER_OF_CHECKED')
    : accept(null)
}

/** Whether the check-up is in the actor's sight. */
export const maySee = (actor: Actor, { checkers, checkup }: LoadedCheckup): boolean =>
  may(actor, 'seeCheckup', {
    branchIds: [checkup.checkingId, checkup.checkedId],
    ...(checkers.some(({ id }) => id === actor.memberId) && { memberId: actor.memberId }),
  })
