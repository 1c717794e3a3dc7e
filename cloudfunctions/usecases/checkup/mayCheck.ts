import { type Actor, may } from '../../../src/domain/permission'
import { accept, refuse, type Result } from '../../../src/domain/result'
import type { LoadedCheckup } from '../../database/checkups'

/** Whether the actor checks this branch: named for it, or of the committee; never one's own branch. */
export const mayCheck = (actor: Actor, { checkers, checked }: LoadedCheckup): Result<null> =>
  mayCheckIt(actor, {
    checkedId: checked.id,
    isChecker: checkers.some(({ id }) => id === actor.memberId),
  })

/** The same, where it is known whether they are named for it. */
export function mayCheckIt(
  actor: Actor,
  { checkedId, isChecker }: { checkedId: string; isChecker: boolean },
): Result<null> {
  if (!may(actor, 'check', isChecker ? { memberId: actor.memberId } : {})) return refuse('CHECKUP_NOT_YOURS')
  return [actor.homeBranchId, actor.branchId].includes(checkedId)
    ? refuse('CHECKER_OF_CHECKED')
    : accept(null)
}

/** Whether the check-up is in the actor's sight. */
export const maySee = (actor: Actor, { checkers, checkup }: LoadedCheckup): boolean =>
  may(actor, 'seeCheckup', {
    branchIds: [checkup.checkingId, checkup.checkedId],
    ...(checkers.some(({ id }) => id === actor.memberId) && { memberId: actor.memberId }),
  })
