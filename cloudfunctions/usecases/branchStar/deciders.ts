import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../database/database'
import { member } from '../../database/schema/organization'

/** The names of those who decided, by their ids. */
export async function deciders(
  tx: Tx,
  committeeId: string,
  stars: readonly { decidedBy: string | null }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(stars.flatMap(({ decidedBy }) => (decidedBy === null ? [] : [decidedBy])))]
  const rows = await tx
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), inArray(member.id, ids)))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
