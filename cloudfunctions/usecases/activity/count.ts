import { and, asc, eq, inArray } from 'drizzle-orm'
import { type Tally, talliesOfActivity, talliesOfAttendance } from '../../../src/domain/total'
import type { AttendanceRow, LoadedActivity } from '../../database/activities'
import type { Tx } from '../../database/database'
import { branch, committee } from '../../database/schema/organization'

/** What an activity and its roll add to the totals as they are. */
export const talliesOf = (activity: LoadedActivity, roll: readonly AttendanceRow[]): Tally[] => [
  ...talliesOfActivity(activity),
  ...roll.flatMap((line) => talliesOfAttendance(activity, line)),
]

/**
 * Holds the hosts of some activities, or the committee where it holds one itself, against the raising of obligations,
 * which must see each activity either open or counted. Branches first, as there.
 */
export async function holdHosts(
  tx: Tx,
  committeeId: string,
  activities: readonly Pick<LoadedActivity, 'hostBranchIds'>[],
): Promise<void> {
  const branchIds = [...new Set(activities.flatMap(({ hostBranchIds }) => hostBranchIds))]
  if (branchIds.length > 0) {
    await tx
      .select({ id: branch.id })
      .from(branch)
      .where(and(eq(branch.committeeId, committeeId), inArray(branch.id, branchIds)))
      .orderBy(asc(branch.id))
      .for('share')
  }
  if (activities.some(({ hostBranchIds }) => hostBranchIds.length === 0)) await holdCommittee(tx, committeeId)
}

/** Holds the committee itself against the raising of obligations that are of no branch. */
export async function holdCommittee(tx: Tx, committeeId: string): Promise<void> {
  await tx
    .select({ id: committee.committeeId })
    .from(committee)
    .where(eq(committee.committeeId, committeeId))
    .for('share')
}
