import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { addDays, type CalendarDate, periodOf } from '../../src/domain/calendar'
import type { WarningFact } from '../../src/domain/warning'
import type { Tx } from './database'
import { ownerName } from './obligations'
import { isPlanned } from './progress'
import { obligation, reminder } from './schema/obligation'
import { branch, member } from './schema/organization'

/** What went by longer ago is history and no warning; two years, so that of yearly things two in a row are seen. */
const LOOK_BACK_DAYS = 2 * 366 + 1

export interface WarnedBranch {
  branchId: string
  branchName: string
  facts: WarningFact[]
}

/**
 * What is open in the books of the branches that exist today (null: all of them): of each line the periods that went
 * by unmet since the last that was met, and what falls due this month. One query, whatever the number of branches.
 */
export async function warningFacts(
  tx: Tx,
  committeeId: string,
  branchIds: readonly string[] | null,
  today: CalendarDate,
): Promise<WarnedBranch[]> {
  const later = alias(obligation, 'later')
  const rows = await tx
    .select({
      branchId: branch.id,
      branchName: branch.name,
      kind: obligation.kind,
      ownerId: obligation.ownerId,
      ownerName,
      from: obligation.from,
      to: obligation.to,
      planned: isPlanned,
    })
    .from(obligation)
    .innerJoin(
      branch,
      and(eq(branch.committeeId, obligation.committeeId), eq(branch.id, obligation.branchId)),
    )
    .where(
      and(
        eq(obligation.committeeId, committeeId),
        branchIds === null ? undefined : inArray(branch.id, [...branchIds]),
        lte(branch.aliveFrom, today),
        or(isNull(branch.aliveTo), gte(branch.aliveTo, today)),
        isNull(obligation.metOn),
        isNull(obligation.waivedReason),
        gte(obligation.to, addDays(today, -LOOK_BACK_DAYS)),
        lte(obligation.to, periodOf('month', today).to),
        // A row of missed ones ends at one that was met; what is still running is looked at by itself.
        or(
          gte(obligation.to, today),
          sql`not exists (
            select from ${obligation} as later
            where ${later.committeeId} = ${obligation.committeeId} and ${later.ownerId} = ${obligation.ownerId}
              and ${later.kind} = ${obligation.kind} and ${later.from} > ${obligation.from}
              and ${later.metOn} is not null and ${later.waivedReason} is null)`,
        ),
      ),
    )
    .orderBy(asc(branch.name), asc(branch.id))
  const found = new Map<string, WarnedBranch>()
  for (const { branchId, branchName, ...fact } of rows) {
    const known = found.get(branchId) ?? { branchId, branchName, facts: [] }
    known.facts.push({ ...fact, metOn: null, waived: false })
    found.set(branchId, known)
  }
  return [...found.values()]
}

const whoReminded = alias(member, 'who_reminded')

export interface ReminderMade {
  branchId: string
  at: Date
  by: string
  to: string[]
}

/** The last reminder of each of the branches: one query. */
export async function lastReminders(
  tx: Tx,
  committeeId: string,
  branchIds: readonly string[],
): Promise<Map<string, ReminderMade>> {
  if (branchIds.length === 0) return new Map()
  const rows = await tx
    .selectDistinctOn([reminder.branchId], {
      branchId: reminder.branchId,
      at: reminder.at,
      by: whoReminded.name,
      to: sql<string[]>`(
        select json_agg(m.name order by m.name) from ${reminder} as r
        join ${member} as m on m.committee_id = r.committee_id and m.id = r.member_id
        where r.committee_id = ${reminder.committeeId} and r.branch_id = ${reminder.branchId}
          and r.at = ${reminder.at})`,
    })
    .from(reminder)
    .innerJoin(
      whoReminded,
      and(eq(whoReminded.committeeId, reminder.committeeId), eq(whoReminded.id, reminder.by)),
    )
    .where(and(eq(reminder.committeeId, committeeId), inArray(reminder.branchId, [...branchIds])))
    .orderBy(reminder.branchId, desc(reminder.at))
  return new Map(rows.map((row) => [row.branchId, row]))
}

/** Keeps the branches, in the order of their ids, so that of two who remind at once the second sees the first's. */
export const lockBranches = (tx: Tx, committeeId: string, branchIds: readonly string[]) =>
  tx
    .select({ id: branch.id })
    .from(branch)
    .where(and(eq(branch.committeeId, committeeId), inArray(branch.id, [...branchIds])))
    .orderBy(asc(branch.id))
    .for('no key update')

/** Whether a reminder with that id was made before `day` began, or for other branches: then the id is taken. */
export async function isReminderTaken(
  tx: Tx,
  committeeId: string,
  reminderId: string,
  branchIds: readonly string[],
  dayBegan: Date,
): Promise<boolean> {
  const [row] = await tx
    .select({ id: reminder.id })
    .from(reminder)
    .where(
      and(
        eq(reminder.committeeId, committeeId),
        eq(reminder.id, reminderId),
        or(lt(reminder.at, dayBegan), sql`${reminder.branchId} not in ${[...branchIds]}`),
      ),
    )
    .limit(1)
  return row !== undefined
}
