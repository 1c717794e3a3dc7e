import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '../../database/database'
import { duty, dutyDone } from '../../database/schema/duty'

export type LoadedDuty = typeof duty.$inferSelect & { done: (typeof dutyDone.$inferSelect)[] }

/** A duty with what is done of it, held until the end; null: not in this committee. */
export async function lockDuty(tx: Tx, committeeId: string, dutyId: string): Promise<LoadedDuty | null> {
  const [found] = await tx
    .select()
    .from(duty)
    .where(and(eq(duty.committeeId, committeeId), eq(duty.id, dutyId)))
    .for('no key update')
  if (!found) return null
  const done = await tx
    .select()
    .from(dutyDone)
    .where(and(eq(dutyDone.committeeId, committeeId), eq(dutyDone.dutyId, dutyId)))
  return { ...found, done }
}

/** Every duty of the committee with what is done of it, in the order in which they began. */
export async function loadDuties(tx: Tx, committeeId: string): Promise<LoadedDuty[]> {
  const duties = await tx
    .select()
    .from(duty)
    .where(eq(duty.committeeId, committeeId))
    .orderBy(asc(duty.from), asc(duty.title), asc(duty.id))
  const done = await tx.select().from(dutyDone).where(eq(dutyDone.committeeId, committeeId))
  return duties.map((each) => ({ ...each, done: done.filter(({ dutyId }) => dutyId === each.id) }))
}
