import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from './database'
import { checkup, checkupRound, finding, lookBack, lookBackLine } from './schema/checkup'
import { member } from './schema/organization'

/** Whether there is such a round; whoever draws from it waits here for the one before. */
export async function holdRound(tx: Tx, committeeId: string, roundId: string): Promise<boolean> {
  const [held] = await tx
    .select({ id: checkupRound.id })
    .from(checkupRound)
    .where(and(eq(checkupRound.committeeId, committeeId), eq(checkupRound.id, roundId)))
    .for('no key update')
  return held !== undefined
}

/** What can be drawn from a round: what is struck off and was not found in place by a look-back before. */
export const candidatesOf = (tx: Tx, committeeId: string, roundId: string) =>
  tx
    .select({ id: finding.id, branchId: finding.branchId })
    .from(finding)
    .innerJoin(checkup, and(eq(checkup.committeeId, finding.committeeId), eq(checkup.id, finding.checkupId)))
    .where(
      and(
        eq(finding.committeeId, committeeId),
        eq(checkup.roundId, roundId),
        eq(finding.state, 'verified'),
        sql`not exists (select from ${lookBackLine} where ${lookBackLine.committeeId} = ${finding.committeeId}
          and ${lookBackLine.findingId} = ${finding.id} and ${lookBackLine.verdict} = 'inPlace')`,
      ),
    )
    .orderBy(asc(finding.id))

/** The draws of a round, newest first, each with how many it drew and how many nobody has looked at. */
export const lookBacksOf = (tx: Tx, committeeId: string, roundId: string) =>
  tx
    .select({
      lookBack,
      by: member.name,
      drawn: sql<number>`count(*)::int`,
      waiting: sql<number>`(count(*) filter (where ${isNull(lookBackLine.verdict)}))::int`,
    })
    .from(lookBack)
    .innerJoin(member, and(eq(member.committeeId, lookBack.committeeId), eq(member.id, lookBack.drawnBy)))
    .innerJoin(
      lookBackLine,
      and(eq(lookBackLine.committeeId, lookBack.committeeId), eq(lookBackLine.lookBackId, lookBack.id)),
    )
    .where(and(eq(lookBack.committeeId, committeeId), eq(lookBack.roundId, roundId)))
    .groupBy(lookBack.committeeId, lookBack.id, member.committeeId, member.id)
    .orderBy(desc(lookBack.number))

/** What was drawn from a round, with who looked. */
export const linesOf = (tx: Tx, committeeId: string, roundId: string) =>
  tx
    .select({ line: lookBackLine, by: member.name })
    .from(lookBackLine)
    .innerJoin(
      lookBack,
      and(eq(lookBack.committeeId, lookBackLine.committeeId), eq(lookBack.id, lookBackLine.lookBackId)),
    )
    .leftJoin(
      member,
      and(eq(member.committeeId, lookBackLine.committeeId), eq(member.id, lookBackLine.lookedBy)),
    )
    .where(and(eq(lookBackLine.committeeId, committeeId), eq(lookBack.roundId, roundId)))

/** One line of a draw, held until the end; null: it was not drawn. */
export async function lockLine(tx: Tx, committeeId: string, lookBackId: string, findingId: string) {
  const [line] = await tx
    .select()
    .from(lookBackLine)
    .where(
      and(
        eq(lookBackLine.committeeId, committeeId),
        eq(lookBackLine.lookBackId, lookBackId),
        eq(lookBackLine.findingId, findingId),
      ),
    )
    .for('no key update')
  return line ?? null
}
