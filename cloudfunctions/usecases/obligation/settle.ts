import { and, eq, gte, lte } from 'drizzle-orm'
import type { CalendarDate } from '../../../src/domain/calendar'
import { type Kind, metOn } from '../../../src/domain/obligation'
import { type Tally, talliesOfObligation } from '../../../src/domain/total'
import { closedActivities } from '../../database/activities'
import type { Tx } from '../../database/database'
import { obligation } from '../../database/schema'

/**
 * Makes the obligations of some branches agree with the activities that are closed now: for one kind, in the
 * periods that contain a day. Follows from the activities alone, so the order in which they closed does not
 * matter. Returns what the obligations added to the totals before and add now.
 */
export async function settleObligations(
  tx: Tx,
  committeeId: string,
  branchIds: readonly string[],
  kind: Kind,
  day: CalendarDate,
): Promise<{ before: Tally[]; after: Tally[] }> {
  const before: Tally[] = []
  const after: Tally[] = []
  for (const branchId of [...branchIds].sort()) {
    const owed = await tx
      .select()
      .from(obligation)
      .where(
        and(
          eq(obligation.committeeId, committeeId),
          eq(obligation.ownerId, branchId),
          eq(obligation.kind, kind),
          lte(obligation.from, day),
          gte(obligation.to, day),
        ),
      )
      .for('update')
    for (const each of owed) {
      const held = await closedActivities(tx, committeeId, { ...each, branchId })
      const settled = { ...each, metOn: metOn(each, held) }
      if (settled.metOn === each.metOn) continue
      await tx
        .update(obligation)
        .set({ metOn: settled.metOn })
        .where(
          and(
            eq(obligation.committeeId, committeeId),
            eq(obligation.ownerId, branchId),
            eq(obligation.kind, kind),
            eq(obligation.from, each.from),
          ),
        )
      before.push(...talliesOfObligation(each))
      after.push(...talliesOfObligation(settled))
    }
  }
  return { before, after }
}
