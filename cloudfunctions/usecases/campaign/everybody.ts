import { and, eq } from 'drizzle-orm'
import { isMembershipOn } from '../../database/roster'
import { membership } from '../../database/schema/organization'
import type { Context } from '../usecase'

/** Who belongs to the committee today. */
export async function everybody({
  tx,
  actor,
  today,
}: Pick<Context, 'tx' | 'actor' | 'today'>): Promise<string[]> {
  const rows = await tx
    .select({ memberId: membership.memberId })
    .from(membership)
    .where(
      and(eq(membership.committeeId, actor.committeeId), eq(membership.kind, 'home'), isMembershipOn(today)),
    )
  return rows.map(({ memberId }) => memberId)
}
