import { and, asc, eq, gte, inArray, lte } from 'drizzle-orm'
import type { CalendarDate } from '../../../src/domain/calendar'
import { type Kind, metOn } from '../../../src/domain/obligation'
import { ownersConcerned } from '../../../src/domain/owing'
import { type Tally, talliesOfObligation } from '../../../src/domain/total'
import type { AttendanceRow, LoadedActivity } from '../../database/activities'
import type { Tx } from '../../database/database'
import { gatheringsFor } from '../../database/gatherings'
import { obligation } from '../../database/schema/obligation'

/** What of an owner's may stand differently now: their obligations of a kind, in the periods that contain a day. */
export interface Concern {
  kind: Kind
  day: CalendarDate
  ownerIds: readonly string[]
}

/** Whose obligations an activity bears on, as it is or was. */
export const concernOf = (
  activity: LoadedActivity,
  roll: readonly Pick<AttendanceRow, 'memberId'>[],
): Concern => ({
  kind: activity.kind,
  day: activity.countsOn,
  ownerIds: ownersConcerned(
    activity,
    roll.map(({ memberId }) => memberId),
  ),
})

/**
 * Makes obligations agree with the activities that are closed now, and who came to them. Follows from these alone, so
 * the order in which they closed does not matter. Returns what the obligations added to the totals before and add
 * now. Concerns are settled in the order of their kinds and days, owners in that of their ids, so that two who settle
 * at once do not wait in a ring.
 */
export async function settleObligations(
  tx: Tx,
  committeeId: string,
  concerns: readonly Concern[],
): Promise<{ before: Tally[]; after: Tally[] }> {
  const before: Tally[] = []
  const after: Tally[] = []
  const sorted = [...concerns].sort((a, b) => (`${a.kind} ${a.day}` < `${b.kind} ${b.day}` ? -1 : 1))
  for (const { kind, day, ownerIds } of sorted) {
    if (ownerIds.length === 0) continue
    const owed = await tx
      .select()
      .from(obligation)
      .where(
        and(
          eq(obligation.committeeId, committeeId),
          inArray(obligation.ownerId, [...ownerIds]),
          eq(obligation.kind, kind),
          lte(obligation.from, day),
          gte(obligation.to, day),
        ),
      )
      .orderBy(asc(obligation.ownerId), asc(obligation.from))
      .for('update')
    const heldOf = await gatheringsFor(tx, committeeId, owed)
    for (const each of owed) {
      const settled = { ...each, metOn: metOn(each, heldOf(each)) }
      if (settled.metOn === each.metOn) continue
      await tx
        .update(obligation)
        .set({ metOn: settled.metOn })
        .where(
          and(
            eq(obligation.committeeId, committeeId),
            eq(obligation.ownerId, each.ownerId),
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
