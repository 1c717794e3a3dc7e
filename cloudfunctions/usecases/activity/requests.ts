import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { lockActivities } from '../../database/activities'
import { recordAudit } from '../../database/audit'
import type { Tx } from '../../database/database'
import { submission } from '../../database/schema/submission'
import { lockSubmissions, type SubmissionRow } from '../../database/submissions'
import type { Context } from '../usecase'

/**
 * Holds an activity with the open requests for it (leave, make-up), in the order that reviews keep to: requests by
 * their ids, then the activity. Who asks holds the activity open meanwhile, so that from here on nobody can.
 */
export async function holdWithRequests(
  tx: Tx,
  committeeId: string,
  activityId: string,
): Promise<SubmissionRow[]> {
  for (;;) {
    await tx.execute(sql`savepoint nothing_held`)
    const held = await lockSubmissions(tx, committeeId, await openRequestIds(tx, committeeId, activityId))
    await lockActivities(tx, committeeId, [activityId])
    const open = await openRequestIds(tx, committeeId, activityId)
    if (open.every((id) => held.has(id))) return open.flatMap((id) => held.get(id) ?? [])
    // Somebody asked while the activity was waited for. To wait for their request with the activity in hand could
    // be waiting in a ring: all is let go and held anew.
    await tx.execute(sql`rollback to savepoint nothing_held`)
  }
}

/** Takes back requests that have lost their object, held already: nobody has to decide them any more. */
export async function withdrawRequests(context: Context, requests: readonly SubmissionRow[]): Promise<void> {
  if (requests.length === 0) return
  const { tx, actor } = context
  const ids = requests.map(({ id }) => id)
  await tx
    .update(submission)
    .set({ state: 'withdrawn' })
    .where(and(eq(submission.committeeId, actor.committeeId), inArray(submission.id, ids)))
  for (const { id, state, activityId } of requests) {
    await recordAudit(context, 'submission.withdraw', id, {
      state: [state, 'withdrawn'],
      cancelled: activityId,
    })
  }
}

async function openRequestIds(tx: Tx, committeeId: string, activityId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: submission.id })
    .from(submission)
    .where(
      and(
        eq(submission.committeeId, committeeId),
        eq(submission.activityId, activityId),
        inArray(submission.kind, ['leave', 'makeup']),
        inArray(submission.state, ['submitted', 'returned']),
      ),
    )
    .orderBy(asc(submission.id))
  return rows.map(({ id }) => id)
}
