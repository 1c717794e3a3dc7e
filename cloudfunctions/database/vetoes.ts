import { and, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { VetoLine } from '../../src/contract/veto'
import type { Tx } from './database'
import { member } from './schema/organization'
import { veto } from './schema/star'

const recorder = alias(member, 'recorder')
const lifter = alias(member, 'lifter')

/** A year's vetoes, newest first. */
export async function vetoLines(tx: Tx, committeeId: string, year: number): Promise<VetoLine[]> {
  const rows = await tx
    .select({ veto, memberName: member.name, by: recorder.name, liftedBy: lifter.name })
    .from(veto)
    .innerJoin(member, and(eq(member.committeeId, veto.committeeId), eq(member.id, veto.memberId)))
    .innerJoin(recorder, and(eq(recorder.committeeId, veto.committeeId), eq(recorder.id, veto.recordedBy)))
    .leftJoin(lifter, and(eq(lifter.committeeId, veto.committeeId), eq(lifter.id, veto.liftedBy)))
    .where(and(eq(veto.committeeId, committeeId), eq(veto.year, year)))
    .orderBy(desc(veto.on), desc(veto.recordedAt), desc(veto.id))
  return rows.map(({ veto: each, memberName, by, liftedBy }) => ({
    id: each.id,
    kind: each.kind,
    member: { id: each.memberId, name: memberName },
    documentNumber: each.documentNumber,
    reason: each.reason,
    on: each.on,
    by,
    lifted: each.liftedAt && {
      by: liftedBy ?? '',
      at: each.liftedAt.toISOString(),
      reason: each.liftReason,
    },
  }))
}

export async function vetoOf(tx: Tx, committeeId: string, vetoId: string) {
  const [found] = await tx
    .select()
    .from(veto)
    .where(and(eq(veto.committeeId, committeeId), eq(veto.id, vetoId)))
    .for('no key update')
  return found ?? null
}
