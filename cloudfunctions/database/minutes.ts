import { and, asc, eq } from 'drizzle-orm'
import type { Votes } from '../../src/domain/meeting'
import type { Tx } from './database'
import { minutes, resolution } from './schema/meeting'

export interface LoadedMinutes extends Omit<typeof minutes.$inferSelect, 'committeeId' | 'activityId'> {
  resolutions: { id: string; text: string; votes: Votes | null }[]
}

/** The minutes of an activity with what it resolved; null: none were written. */
export async function loadMinutes(
  tx: Tx,
  committeeId: string,
  activityId: string,
): Promise<LoadedMinutes | null> {
  const [row] = await tx
    .select()
    .from(minutes)
    .where(and(eq(minutes.committeeId, committeeId), eq(minutes.activityId, activityId)))
  if (!row) return null
  const resolutions = await tx
    .select()
    .from(resolution)
    .where(and(eq(resolution.committeeId, committeeId), eq(resolution.activityId, activityId)))
    .orderBy(asc(resolution.place))
  return {
    ...row,
    resolutions: resolutions.map(({ id, text, votesFor, votesAgainst, abstentions }) => ({
      id,
      text,
      votes:
        votesFor === null
          ? null
          : { for: votesFor, against: votesAgainst ?? 0, abstentions: abstentions ?? 0 },
    })),
  }
}
