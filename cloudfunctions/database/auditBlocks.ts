import { createHash } from 'node:crypto'
import { and, asc, desc, eq, gt, lte, type SQL, sql } from 'drizzle-orm'
import { type AuditBlock, type AuditLine, BLOCK_LINES, type Hash } from '../../src/domain/audit'
import type { Tx } from './database'
import { auditBlock, auditLine } from './schema/books'

export const sha256: Hash = (text) => createHash('sha256').update(text).digest('base64url')

/** Where a block ends. */
export interface BlockEnd {
  lastAt: Date
  lastId: string
}

export type KeptBlock = AuditBlock & BlockEnd & { sealedAt: Date }

const after = ({ lastAt, lastId }: BlockEnd) =>
  sql`(${auditLine.at}, ${auditLine.id}) > (${lastAt.toISOString()}::timestamptz, ${lastId}::uuid)`
const upTo = ({ lastAt, lastId }: BlockEnd) =>
  sql`(${auditLine.at}, ${auditLine.id}) <= (${lastAt.toISOString()}::timestamptz, ${lastId}::uuid)`

async function linesWhere(tx: Tx, committeeId: string, where: SQL | undefined, most: number) {
  const rows = await tx
    .select({
      id: auditLine.id,
      at: auditLine.at,
      actorId: auditLine.actorId,
      action: auditLine.action,
      subjectId: auditLine.subjectId,
      requestId: auditLine.requestId,
      change: sql<string>`${auditLine.change}::text`,
    })
    .from(auditLine)
    .where(and(eq(auditLine.committeeId, committeeId), where))
    .orderBy(asc(auditLine.at), asc(auditLine.id))
    .limit(most)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** The lines behind a block's end (null: from the first) that are older than an instant: the next block's. */
export const linesToSeal = (tx: Tx, committeeId: string, end: BlockEnd | null, before: Date) =>
  linesWhere(tx, committeeId, and(lte(auditLine.at, before), end ? after(end) : undefined), BLOCK_LINES)

/** The lines that stand where a block's stood; a tenth more than it may hold is enough to find what slipped in. */
export const linesOfBlock = (
  tx: Tx,
  committeeId: string,
  begin: BlockEnd | null,
  end: BlockEnd,
): Promise<AuditLine[]> =>
  linesWhere(tx, committeeId, and(begin ? after(begin) : undefined, upTo(end)), BLOCK_LINES * 1.1)

/** The newest block; null: nothing is sealed yet. */
export async function lastBlock(tx: Tx, committeeId: string): Promise<KeptBlock | null> {
  const [block] = await tx
    .select()
    .from(auditBlock)
    .where(eq(auditBlock.committeeId, committeeId))
    .orderBy(desc(auditBlock.number))
    .limit(1)
  return block ?? null
}

/** The block behind the one with a number, whatever its own. */
export async function nextBlock(tx: Tx, committeeId: string, number: number): Promise<KeptBlock | null> {
  const [block] = await tx
    .select()
    .from(auditBlock)
    .where(and(eq(auditBlock.committeeId, committeeId), gt(auditBlock.number, number)))
    .orderBy(asc(auditBlock.number))
    .limit(1)
  return block ?? null
}

export async function countUnsealed(tx: Tx, committeeId: string, end: BlockEnd | null): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(auditLine)
    .where(and(eq(auditLine.committeeId, committeeId), end ? after(end) : undefined))
  return row?.count ?? 0
}
