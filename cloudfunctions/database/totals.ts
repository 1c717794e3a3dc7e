import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Month } from '../../src/domain/calendar'
import { moves, type Tally } from '../../src/domain/total'
import type { Tx } from './database'
import { total } from './schema/books'

const BATCH = 1000

/**
 * Moves the totals from what the changed records added before to what they add now. In one statement (in several where
 * there are more cells than parameters that a statement may have), cells in the order of their keys, so that transactions that share cells wait for each other and never deadlock. Call it
 * as the last write of a transaction: the cells are the most contended rows of the books.
 */
export async function moveTotals(
  tx: Tx,
  committeeId: string,
  before: readonly Tally[],
  after: readonly Tally[],
): Promise<void> {
  const cells = moves(before, after)
  for (let start = 0; start < cells.length; start += BATCH) {
    await tx
      .insert(total)
      .values(cells.slice(start, start + BATCH).map((cell) => ({ committeeId, ...cell })))
      .onConflictDoUpdate({
        target: [total.committeeId, total.month, total.branchId, total.measure, total.subject],
        set: { count: sql`${total.count} + excluded.count` },
      })
  }
}

/** The totals of some months: a row a branch, month and measure, however many records stand behind them. */
export const totalsOf = (
  tx: Tx,
  committeeId: string,
  months: readonly Month[],
  branchId?: string,
): Promise<Tally[]> =>
  tx
    .select({
      branchId: total.branchId,
      month: total.month,
      measure: total.measure,
      subject: total.subject,
      count: total.count,
    })
    .from(total)
    .where(
      and(
        eq(total.committeeId, committeeId),
        inArray(total.month, [...months]),
        branchId === undefined ? undefined : eq(total.branchId, branchId),
      ),
    )
