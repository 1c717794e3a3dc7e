import { and, eq, gte, isNull, lte, sql } from 'drizzle-orm'
import type { CalendarDate } from '../../../src/domain/calendar'
import { kinds, metOn, ruleOf } from '../../../src/domain/obligation'
import { type Obligation, obligationsOf, rulesWith } from '../../../src/domain/owing'
import { talliesOfObligation } from '../../../src/domain/total'
import type { Tx } from '../../database/database'
import { gatheringsFor } from '../../database/gatherings'
import { ownersOn, ruleVersionsOf } from '../../database/owners'
import { obligation } from '../../database/schema/obligation'
import { moveTotals } from '../../database/totals'

const BATCH = 1000
const byRound = kinds.filter((kind) => ruleOf(kind).raisedBy === 'round')

type Row = typeof obligation.$inferSelect

/**
 * Makes what is owed in the periods that contain `day` agree with the rules and the roster: raises what is missing
 * (met already where enough was held before), takes back what is no longer owed and still open. What is over by
 * `today`, met or waived stays as it is; twice changes nothing. To be called whenever the roster or a rule changes,
 * and each night. Returns how many are new.
 */
export async function generateObligations(
  tx: Tx,
  committeeId: string,
  day: CalendarDate,
  today: CalendarDate = day,
): Promise<number> {
  const owners = await ownersOn(tx, committeeId, day, { hold: true })
  const rules = rulesWith(await ruleVersionsOf(tx, committeeId))
  const owed = owners.flatMap((facts) => obligationsOf(facts, rules, day))
  const standing = await tx
    .select()
    .from(obligation)
    .where(and(eq(obligation.committeeId, committeeId), lte(obligation.from, day), gte(obligation.to, day)))
  const owedKeys = new Set(owed.map(({ kind, ownerId, period }) => keyOf({ kind, ownerId, ...period })))
  const isGone = (each: Row) =>
    each.metOn === null &&
    each.waivedReason === null &&
    each.to >= today &&
    !byRound.includes(each.kind) &&
    !owedKeys.has(keyOf(each))
  const removed = await takeBack(tx, committeeId, standing.filter(isGone))
  const standingKeys = new Set(standing.map(keyOf))
  const missing = owed.filter(
    ({ kind, ownerId, period }) => !standingKeys.has(keyOf({ kind, ownerId, ...period })),
  )
  const raised = await raise(tx, committeeId, missing)
  await moveTotals(tx, committeeId, removed.flatMap(talliesOfObligation), raised.flatMap(talliesOfObligation))
  return raised.length
}

type Counted = Parameters<typeof talliesOfObligation>[0]

const keyOf = ({ kind, ownerId, from, to }: Pick<Row, 'kind' | 'ownerId' | 'from' | 'to'>) =>
  `${ownerId} ${kind} ${from} ${to}`

/** Takes back those that are open still; what was waived or met meanwhile stays. */
async function takeBack(tx: Tx, committeeId: string, rows: readonly Row[]): Promise<Counted[]> {
  if (rows.length === 0) return []
  const keys = rows.map(({ ownerId, kind, from }) => ({ owner_id: ownerId, kind, from_day: from }))
  return tx
    .delete(obligation)
    .where(
      and(
        eq(obligation.committeeId, committeeId),
        isNull(obligation.metOn),
        isNull(obligation.waivedReason),
        sql`(${obligation.ownerId}, ${obligation.kind}, ${obligation.from}) in (
          select owner_id, kind, from_day
          from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as gone(owner_id uuid, kind text, from_day date))`,
      ),
    )
    .returning()
}

/** Raises what is missing, met at once where an activity closed before. A key that stands already stays. */
async function raise(tx: Tx, committeeId: string, missing: readonly Obligation[]): Promise<Counted[]> {
  const rows = missing.map(({ kind, ownerId, branchId, period: { from, to } }) => ({
    kind,
    ownerId,
    branchId,
    from,
    to,
  }))
  const heldOf = await gatheringsFor(tx, committeeId, rows)
  const raised: Counted[] = []
  for (let start = 0; start < rows.length; start += BATCH) {
    const fresh = await tx
      .insert(obligation)
      .values(
        rows
          .slice(start, start + BATCH)
          .map((row) => ({ committeeId, ...row, metOn: metOn(row, heldOf(row)) })),
      )
      .onConflictDoNothing()
      .returning()
    raised.push(...fresh)
  }
  return raised
}
