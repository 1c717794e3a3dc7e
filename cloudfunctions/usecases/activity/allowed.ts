import { may } from '../../../src/domain/permission'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { type LoadedActivity, loadActivity } from '../../database/activities'
import type { Context } from '../usecase'

/** The activity that the actor may run, or whose roll they may see; `update` holds it (see `loadActivity`). */
export async function activityFor(
  { tx, actor }: Context,
  deed: 'runActivity' | 'seeRoll',
  activityId: string,
  lock: 'none' | 'update' = 'none',
): Promise<Result<LoadedActivity>> {
  const found = await loadActivity(tx, actor.committeeId, activityId, lock)
  if (!found) return refuse('NOT_FOUND')
  return may(actor, deed, { branchIds: found.hostBranchIds, groupId: found.groupId })
    ? accept(found)
    : refuse('NOT_YOUR_BRANCH')
}
