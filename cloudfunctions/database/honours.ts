import { and, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { HonourLine } from '../../src/contract/honour'
import type { Tx } from './database'
import { branch, member } from './schema/organization'
import { honour } from './schema/star'

const recorder = alias(member, 'recorder')
const taker = alias(member, 'taker')

/** A year's honours, newest first. */
export async function honourLines(tx: Tx, committeeId: string, year: number): Promise<HonourLine[]> {
  const rows = await tx
    .select({
      honour,
      memberName: member.name,
      branchName: branch.name,
      by: recorder.name,
      takenBackBy: taker.name,
    })
    .from(honour)
    .leftJoin(member, and(eq(member.committeeId, honour.committeeId), eq(member.id, honour.memberId)))
    .leftJoin(branch, and(eq(branch.committeeId, honour.committeeId), eq(branch.id, honour.branchId)))
    .innerJoin(
      recorder,
      and(eq(recorder.committeeId, honour.committeeId), eq(recorder.id, honour.recordedBy)),
    )
    .leftJoin(taker, and(eq(taker.committeeId, honour.committeeId), eq(taker.id, honour.takenBackBy)))
    .where(and(eq(honour.committeeId, committeeId), eq(honour.year, year)))
    .orderBy(desc(honour.on), desc(honour.recordedAt), desc(honour.id))
  return rows.map(({ honour: each, memberName, branchName, by, takenBackBy }) => ({
    id: each.id,
    kind: each.kind,
    member: each.memberId === null ? null : { id: each.memberId, name: memberName ?? '' },
    branch: each.branchId === null ? null : { id: each.branchId, name: branchName ?? '' },
    documentNumber: each.documentNumber,
    note: each.note,
    on: each.on,
    by,
    takenBack: each.takenBackAt && {
      by: takenBackBy ?? '',
      at: each.takenBackAt.toISOString(),
      reason: each.takenBackReason,
    },
  }))
}

/** While nobody else of the committee records one: how many there may be is asked of all of a year. */
export const holdHonours = (tx: Tx, committeeId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`honours ${committeeId}`}, 0))`)

export async function honourOf(tx: Tx, committeeId: string, honourId: string) {
  const [found] = await tx
    .select()
    .from(honour)
    .where(and(eq(honour.committeeId, committeeId), eq(honour.id, honourId)))
    .for('no key update')
  return found ?? null
}
