import { and, eq, lt } from 'drizzle-orm'
import type { Tx } from '../../cloudfunctions/database/database'
import { message } from '../../cloudfunctions/database/schema/message'
import { committeeId } from './organisation'

const DAYS = 3

/** People have read what they were told until some days ago. */
export async function readOlder(tx: Tx, now: Date): Promise<void> {
  await tx
    .update(message)
    .set({ readAt: now })
    .where(
      and(
        eq(message.committeeId, committeeId),
        lt(message.at, new Date(now.getTime() - DAYS * 24 * 60 * 60_000)),
      ),
    )
}
