import { and, eq, inArray, sql, count } from 'drizzle-orm'
import type { CalendarDate, Month } from '../../src/domain/calendar'
import type { BranchKind } from '../../src/domain/obligation'
import type { Tally } from '../../src/domain/total'
import type { Tx } from './database'
import { rowsAsJson } from './json'
import { workplacesOn } from './roster'
import { total } from './schema/books'
import { branch } from './schema/organization'

/** A branch with what its score is made of. */
export interface CountedBranch {
  id: string
  name: string
  kind: BranchKind
  aliveFrom: CalendarDate
  aliveTo: CalendarDate | null
  memberCount: number
  tallies: Tally[]
}

/** All branches there ever were, with their heads on a day and the totals of some months: one query. */
export function countedBranches(
  tx: Tx,
  committeeId: string,
  months: readonly Month[],
  day: CalendarDate,
): Promise<CountedBranch[]> {
  const workplace = workplacesOn(tx, committeeId, day)
  const heads = tx
    .select({ branchId: workplace.branchId, heads: count().as('heads') })
    .from(workplace)
    .groupBy(workplace.branchId)
    .as('heads_by_branch')
  return tx
    .select({
      id: branch.id,
      name: branch.name,
      kind: branch.kind,
      aliveFrom: branch.aliveFrom,
      aliveTo: branch.aliveTo,
      memberCount: sql<number>`coalesce(${heads.heads}, 0)::int`,
      tallies: rowsAsJson<Tally>(
        {
          branchId: total.branchId,
          month: total.month,
          measure: total.measure,
          subject: total.subject,
          count: total.count,
        },
        sql`from ${total} where ${total.committeeId} = ${branch.committeeId} and ${total.branchId} = ${branch.id}
          and ${inArray(total.month, [...months])}`,
      ),
    })
    .from(branch)
    .leftJoin(heads, eq(heads.branchId, branch.id))
    .where(and(eq(branch.committeeId, committeeId)))
}
