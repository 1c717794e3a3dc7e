import { and, eq } from 'drizzle-orm'
import type { Stay } from '../../../src/domain/branch'
import type { Tx } from '../../database/database'
import { membership } from '../../database/schema/organization'

/** Everybody's days in a branch, at home and on loan. */
export const staysAt = (tx: Tx, committeeId: string, branchId: string): Promise<Stay[]> =>
  tx
    .select({
      memberId: membership.memberId,
      kind: membership.kind,
      from: membership.from,
      to: membership.to,
    })
    .from(membership)
    .where(and(eq(membership.committeeId, committeeId), eq(membership.branchId, branchId)))
