import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Membership, Step } from '../../src/domain/membership'
import type { Tx } from './database'
import { member, membership } from './schema'

/** Some members' memberships, first to last, with the members held in the order of their ids until the end. */
export async function lockMemberships(
  tx: Tx,
  committeeId: string,
  memberIds: readonly string[],
): Promise<Map<string, Membership[]>> {
  const held = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), inArray(member.id, [...memberIds])))
    .orderBy(asc(member.id))
    .for('no key update')
  const rows = await tx
    .select()
    .from(membership)
    .where(and(eq(membership.committeeId, committeeId), inArray(membership.memberId, [...memberIds])))
    .orderBy(asc(membership.from))
  const byMember = new Map(held.map(({ id }): [string, Membership[]] => [id, []]))
  for (const { memberId, kind, branchId, from, to } of rows) {
    byMember.get(memberId)?.push({ kind, branchId, from, to })
  }
  return byMember
}

/** Writes what a step ended and began. */
export async function saveStep(
  tx: Tx,
  committeeId: string,
  memberId: string,
  { ended, begun }: Step,
): Promise<void> {
  for (const { kind, from, to } of ended) {
    await tx
      .update(membership)
      .set({ to })
      .where(
        and(
          eq(membership.committeeId, committeeId),
          eq(membership.memberId, memberId),
          eq(membership.kind, kind),
          eq(membership.from, from),
        ),
      )
  }
  if (begun) await tx.insert(membership).values({ committeeId, memberId, ...begun })
}
