import { and, eq, sql } from 'drizzle-orm'
import type { CalendarDate } from '../../../src/domain/calendar'
import { obligationsOf } from '../../../src/domain/obligation'
import { talliesOfObligation } from '../../../src/domain/total'
import type { Tx } from '../../database/database'
import { lockBranchFacts } from '../../database/roster'
import { activity, activityHost, obligation } from '../../database/schema'
import { moveTotals } from '../../database/totals'

const BATCH = 1000

/**
 * Raises what every branch owes in the periods that contain `day`; what is there already stays as it is. An
 * activity that was closed before its obligation was raised meets it. Returns how many are new.
 */
export async function generateObligations(tx: Tx, committeeId: string, day: CalendarDate): Promise<number> {
  const branches = await lockBranchFacts(tx, committeeId, day)
  const owed = branches.flatMap((branch) => obligationsOf(branch, day))
  let raised = 0
  for (let start = 0; start < owed.length; start += BATCH) {
    const fresh = await tx
      .insert(obligation)
      .values(
        owed.slice(start, start + BATCH).map(({ kind, branchId, period: { from, to } }) => ({
          committeeId,
          kind,
          ownerId: branchId,
          branchId,
          from,
          to,
          metOn: metOnAlready(committeeId, { kind, branchId, from, to }),
        })),
      )
      .onConflictDoNothing()
      .returning()
    await moveTotals(tx, committeeId, [], fresh.flatMap(talliesOfObligation))
    raised += fresh.length
  }
  return raised
}

const metOnAlready = (
  committeeId: string,
  { kind, branchId, from, to }: { kind: string; branchId: string; from: CalendarDate; to: CalendarDate },
) => sql`(
  select min(${activity.heldOn}) from ${activity}
  join ${activityHost} on ${and(
    eq(activityHost.committeeId, activity.committeeId),
    eq(activityHost.activityId, activity.id),
  )}
  where ${activity.committeeId} = ${committeeId} and ${activityHost.branchId} = ${branchId}
    and ${activity.kind} = ${kind} and ${activity.state} = 'closed'
    and ${activity.countsOn} between ${from} and ${to})`
