import { and, asc, eq } from 'drizzle-orm'
import { type CalendarDate, periodOf } from '../../src/domain/calendar'
import { placesOf } from '../../src/domain/service'
import type { Tx } from './database'
import { attendance } from './schema/activity'
import { branch, member } from './schema/organization'
import { serviceTheme, signUp } from './schema/service'

export type SignUpRow = typeof signUp.$inferSelect

/** Who signed up for a service, in order. */
export const signUpsOf = (tx: Tx, committeeId: string, activityId: string): Promise<SignUpRow[]> =>
  tx
    .select()
    .from(signUp)
    .where(and(eq(signUp.committeeId, committeeId), eq(signUp.activityId, activityId)))
    .orderBy(asc(signUp.place))

/** Who signed up for a service, in order, by name and branch. */
export const namedSignUpsOf = (tx: Tx, committeeId: string, activityId: string) =>
  tx
    .select({ memberId: signUp.memberId, name: member.name, branchName: branch.name, at: signUp.at })
    .from(signUp)
    .innerJoin(member, and(eq(member.committeeId, signUp.committeeId), eq(member.id, signUp.memberId)))
    .innerJoin(branch, and(eq(branch.committeeId, signUp.committeeId), eq(branch.id, signUp.branchId)))
    .where(and(eq(signUp.committeeId, committeeId), eq(signUp.activityId, activityId)))
    .orderBy(asc(signUp.place))

/** Puts on the roll whoever has a place and is not on it yet, and says who. The activity is held by the caller. */
export async function givePlaces(
  tx: Tx,
  committeeId: string,
  activityId: string,
  inOrder: readonly SignUpRow[],
  capacity: number,
): Promise<string[]> {
  const lines = placesOf(inOrder, capacity).placed.map(({ memberId, branchId }) => ({
    committeeId,
    activityId,
    memberId,
    branchId,
  }))
  if (lines.length === 0) return []
  const added = await tx
    .insert(attendance)
    .values(lines)
    .onConflictDoNothing()
    .returning({ memberId: attendance.memberId })
  return added.map(({ memberId }) => memberId)
}

/** The theme of the season in which a day lies; null: none was set. */
export async function themeOn(tx: Tx, committeeId: string, day: CalendarDate): Promise<string | null> {
  const [found] = await tx
    .select({ theme: serviceTheme.theme })
    .from(serviceTheme)
    .where(
      and(eq(serviceTheme.committeeId, committeeId), eq(serviceTheme.from, periodOf('quarter', day).from)),
    )
  return found?.theme ?? null
}
