import { and, asc, eq, inArray } from 'drizzle-orm'
import { type Tally, talliesOfActivity, talliesOfAttendance } from '../../../src/domain/total'
import type { AttendanceRow, LoadedActivity } from '../../database/activities'
import type { Tx } from '../../database/database'
import { branch } from '../../database/schema'

/** What an activity and its roll add to the totals as they are. */
export const talliesOf = (activity: LoadedActivity, roll: readonly AttendanceRow[]): Tally[] => [
  ...talliesOfActivity(activity),
  ...roll.flatMap((line) => talliesOfAttendance(activity, line)),
]

/** Holds the hosts against the raising of obligations, which must see the activity either open or counted. */
export async function holdHosts(tx: Tx, committeeId: string, branchIds: readonly string[]): Promise<void> {
  await tx
    .select({ id: branch.id })
    .from(branch)
    .where(and(eq(branch.committeeId, committeeId), inArray(branch.id, [...branchIds])))
    .orderBy(asc(branch.id))
    .for('share')
}
