import { asc, eq } from 'drizzle-orm'
import type { CalendarDate } from '../../../src/domain/calendar'
import { branchesOn, type Membership } from '../../../src/domain/membership'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { lockMemberships } from '../../database/memberships'
import { branch } from '../../database/schema/organization'
import type { Context } from '../usecase'

/** A member held until the end; refused: there is none. */
export async function lockMember(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  memberId: string,
): Promise<Result<readonly Membership[]>> {
  const memberships = (await lockMemberships(tx, actor.committeeId, [memberId])).get(memberId)
  return memberships ? accept(memberships) : refuse('NOT_FOUND')
}

/** The branches to which a member belongs today, for the permission table. */
export const branchIdsToday = (memberships: readonly Membership[], today: CalendarDate): string[] =>
  Object.values(branchesOn(memberships, today)).filter((id) => id !== null)

/**
 * One branch, with all of the committee's held in the order of their ids, as raising obligations holds them at the
 * end of every change of the roster: so that none is closed or merged meanwhile. After the members, always.
 */
export async function lockBranch({ tx, actor }: Pick<Context, 'tx' | 'actor'>, branchId: string | null) {
  const { committeeId } = actor
  const all = await tx
    .select({ id: branch.id, kind: branch.kind, aliveFrom: branch.aliveFrom, aliveTo: branch.aliveTo })
    .from(branch)
    .where(eq(branch.committeeId, committeeId))
    .orderBy(asc(branch.id))
    .for('no key update')
  return all.find(({ id }) => id === branchId) ?? null
}
