import { and, eq, inArray, lte, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '../../src/domain/calendar'
import type { CheckupFacts } from '../../src/domain/checkupNotices'
import type { Tx } from './database'
import { checkup, finding, objection } from './schema/checkup'
import { branch } from './schema/organization'

/** The findings of sheets handed in that are due by a day and not handed in themselves. */
export const findingsDue = (
  tx: Tx,
  committeeId: string,
  day: CalendarDate,
): Promise<CheckupFacts['findings'][number][]> =>
  tx
    .select({
      id: finding.id,
      branchId: finding.branchId,
      text: finding.text,
      dueOn: finding.dueOn,
      state: finding.state,
      responsibleId: finding.responsibleId,
    })
    .from(finding)
    .innerJoin(checkup, and(eq(checkup.committeeId, finding.committeeId), eq(checkup.id, finding.checkupId)))
    .where(
      and(
        eq(finding.committeeId, committeeId),
        inArray(finding.state, ['open', 'rectifying']),
        lte(finding.dueOn, day),
        ne(checkup.state, 'checking'),
      ),
    )

const checking = alias(branch, 'checking')
const checked = alias(branch, 'checked')

/** The sheets that wait for a signature: since they were handed in, or the last objection was decided. */
export async function unsignedCheckups(tx: Tx, committeeId: string): Promise<CheckupFacts['unsigned']> {
  const rows = await tx
    .select({
      id: checkup.id,
      checking: { id: checking.id, name: checking.name },
      checked: { id: checked.id, name: checked.name },
      since: sql<string | null>`coalesce((select max(${objection.decidedAt}) from ${objection}
        where ${objection.committeeId} = ${checkup.committeeId} and ${objection.checkupId} = ${checkup.id}),
        ${checkup.submittedAt})`,
    })
    .from(checkup)
    .innerJoin(
      checking,
      and(eq(checking.committeeId, checkup.committeeId), eq(checking.id, checkup.checkingId)),
    )
    .innerJoin(checked, and(eq(checked.committeeId, checkup.committeeId), eq(checked.id, checkup.checkedId)))
    .where(and(eq(checkup.committeeId, committeeId), eq(checkup.state, 'submitted')))
  return rows.flatMap(({ since, ...row }) => (since === null ? [] : [{ ...row, since: new Date(since) }]))
}
