import { reachesPostsOf } from '../../../src/domain/binding'
import { branchesOn, type Membership } from '../../../src/domain/membership'
import { may } from '../../../src/domain/permission'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { postsFrom } from '../../database/bindings'
import { lockMemberships } from '../../database/memberships'
import type { Context } from '../usecase'

/** Holds the member whose binding somebody manages; refused: an unknown one, or one beyond the actor's reach. */
export async function lockBindTarget(
  { tx, actor, today }: Pick<Context, 'tx' | 'actor' | 'today'>,
  memberId: string,
): Promise<Result<readonly Membership[]>> {
  const { committeeId } = actor
  const memberships = (await lockMemberships(tx, committeeId, [memberId])).get(memberId)
  if (!memberships) return refuse('NOT_FOUND')
  const { home, loan } = branchesOn(memberships, today)
  const branchIds = [home, loan].filter((id) => id !== null)
  if (!may(actor, 'bindMember', { memberId, branchIds })) return refuse('NOT_YOUR_BRANCH')
  const posts = await postsFrom(tx, committeeId, memberId, today)
  return reachesPostsOf(actor, posts) ? accept(memberships) : refuse('BIND_BEYOND_YOU')
}
