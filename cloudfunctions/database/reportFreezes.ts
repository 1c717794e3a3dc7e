import { and, desc, eq, sql } from 'drizzle-orm'
import { type Position, pageOf } from './cursor'
import type { Tx } from './database'
import { branch, member } from './schema/organization'
import { reportFreeze } from './schema/report'

export type FreezeRow = typeof reportFreeze.$inferSelect

/** A frozen report with who froze it; null: there is none. */
export async function freezeOf(tx: Tx, committeeId: string, id: string) {
  const [found] = await tx
    .select({ freeze: reportFreeze, by: member.name })
    .from(reportFreeze)
    .innerJoin(member, and(eq(member.committeeId, reportFreeze.committeeId), eq(member.id, reportFreeze.by)))
    .where(and(eq(reportFreeze.committeeId, committeeId), eq(reportFreeze.id, id)))
  return found ?? null
}

/** A page of frozen reports, newest first; `branchId`: those of one branch. */
export async function freezes(
  tx: Tx,
  committeeId: string,
  branchId: string | null,
  from: Position | null,
  size: number,
) {
  const rows = await tx
    .select({
      freeze: reportFreeze,
      by: member.name,
      branchName: branch.name,
    })
    .from(reportFreeze)
    .innerJoin(member, and(eq(member.committeeId, reportFreeze.committeeId), eq(member.id, reportFreeze.by)))
    .leftJoin(
      branch,
      and(eq(branch.committeeId, reportFreeze.committeeId), eq(branch.id, reportFreeze.branchId)),
    )
    .where(
      and(
        eq(reportFreeze.committeeId, committeeId),
        branchId === null ? undefined : eq(reportFreeze.branchId, branchId),
        from
          ? sql`(${reportFreeze.at}, ${reportFreeze.id}) < (${from.at.toISOString()}::timestamptz, ${from.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(reportFreeze.at), desc(reportFreeze.id))
    .limit(size + 1)
  return pageOf(rows, size, ({ freeze }) => freeze)
}
