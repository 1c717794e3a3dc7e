import { and, count, eq, inArray, lt, lte, ne } from 'drizzle-orm'
import type { CalendarDate } from '../../src/domain/calendar'
import type { Finding, FindingState, FindingStep } from '../../src/domain/finding'
import { talliesOfFinding } from '../../src/domain/total'
import type { Tx } from './database'
import { checkup, finding, findingStep } from './schema/checkup'
import { moveTotals } from './totals'

export type FindingRow = typeof finding.$inferSelect

const isFinding = (committeeId: string, id: string) =>
  and(eq(finding.committeeId, committeeId), eq(finding.id, id))

/** A finding as it stands; null: there is none. */
export const findFinding = async (
  tx: Tx,
  committeeId: string,
  findingId: string,
): Promise<FindingRow | null> =>
  (await tx.select().from(finding).where(isFinding(committeeId, findingId)))[0] ?? null

/** A finding, held until the end; null: there is none. */
export async function lockFinding(
  tx: Tx,
  committeeId: string,
  findingId: string,
): Promise<FindingRow | null> {
  const [found] = await tx
    .select()
    .from(finding)
    .where(isFinding(committeeId, findingId))
    .for('no key update')
  return found ?? null
}

/** What the rules know a finding by. */
export function findingOf(row: FindingRow): Finding {
  const { state, dueOn } = row
  if (state === 'open') return { state, dueOn }
  const rectification = { responsibleId: row.responsibleId ?? '', measure: row.measure ?? '', dueOn }
  return state === 'rectifying'
    ? { state, ...rectification }
    : { state, ...rectification, submittedBy: row.submittedBy ?? '', evidence: row.evidence ?? '' }
}

/** Keeps where a finding stands now. */
export async function keepFinding(
  tx: Tx,
  { committeeId, id }: Pick<FindingRow, 'committeeId' | 'id'>,
  now: Finding,
): Promise<void> {
  const none = { responsibleId: null, measure: null, submittedBy: null, evidence: null }
  await tx
    .update(finding)
    .set({ ...none, ...now })
    .where(isFinding(committeeId, id))
}

/** Puts what was found otherwise. */
export async function rewordFinding(
  tx: Tx,
  { committeeId, id }: Pick<FindingRow, 'committeeId' | 'id'>,
  { text, suggestion, dueOn }: Pick<FindingRow, 'text' | 'suggestion' | 'dueOn'>,
): Promise<void> {
  await tx.update(finding).set({ text, suggestion, dueOn }).where(isFinding(committeeId, id))
}

/** Takes out a finding of a sheet that is not handed in, which has no steps yet; what repeated it is new then. */
export async function dropFinding(
  tx: Tx,
  { committeeId, id }: Pick<FindingRow, 'committeeId' | 'id'>,
): Promise<void> {
  await tx
    .update(finding)
    .set({ recursId: null })
    .where(and(eq(finding.committeeId, committeeId), eq(finding.recursId, id)))
  await tx.delete(finding).where(isFinding(committeeId, id))
}

interface Stepper {
  tx: Tx
  actor: { committeeId: string; memberId: string }
  now: Date
  ports: { newId(): string }
}

/** Leaves the line of its history. */
export async function recordStep(
  { tx, actor: { committeeId, memberId }, now, ports }: Stepper,
  findingId: string,
  step: FindingStep,
  text: string,
): Promise<void> {
  await tx
    .insert(findingStep)
    .values({ committeeId, id: ports.newId(), findingId, step, text, by: memberId, at: now })
}

/** Moves the totals with the state of a finding whose sheet is handed in; as the last write of a transaction. */
export const moveFindingTotals = (tx: Tx, row: FindingRow, state: FindingState): Promise<void> =>
  moveTotals(tx, row.committeeId, talliesOfFinding(row), talliesOfFinding({ ...row, state }))

/** Counts what a check-up found, now that its sheet is handed in; as the last write of a transaction. */
export async function countFindings(tx: Tx, committeeId: string, checkupId: string): Promise<void> {
  const rows = await tx
    .select()
    .from(finding)
    .where(and(eq(finding.committeeId, committeeId), eq(finding.checkupId, checkupId)))
  await moveTotals(tx, committeeId, [], rows.flatMap(talliesOfFinding))
}

/**
 * How many problems of each branch were due by a day and are overdue today: of sheets that are handed in, and as
 * `overdueDays` has it, so what waits to be looked at is none. A branch without any is missing.
 */
export async function overdueFindings(
  tx: Tx,
  committeeId: string,
  dueBy: CalendarDate,
  today: CalendarDate,
): Promise<Map<string, number>> {
  const rows = await tx
    .select({ branchId: finding.branchId, count: count() })
    .from(finding)
    .innerJoin(checkup, and(eq(checkup.committeeId, finding.committeeId), eq(checkup.id, finding.checkupId)))
    .where(
      and(
        eq(finding.committeeId, committeeId),
        ne(checkup.state, 'checking'),
        inArray(finding.state, ['open', 'rectifying']),
        lt(finding.dueOn, today),
        lte(finding.dueOn, dueBy),
      ),
    )
    .groupBy(finding.branchId)
  return new Map(rows.map((row) => [row.branchId, row.count]))
}
