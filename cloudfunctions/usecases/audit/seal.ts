import { SETTLE_MINUTES, sealBlock } from '../../../src/domain/audit'
import { lastBlock, linesToSeal, sha256 } from '../../database/auditBlocks'
import type { Database } from '../../database/database'
import { auditBlock } from '../../database/schema/books'

export interface Sealed {
  /** Lines that were sealed. */
  lines: number
  /** The newest block: whoever notes it elsewhere can prove later that nothing before it was rewritten. */
  head: { number: number; hash: string } | null
}

/**
 * Seals the audit lines that have settled, a block a transaction, so that no writer waits. Two who seal at once: one
 * of them finds the block made, and goes on behind it.
 */
export async function sealAudit(database: Database, committeeId: string, now: Date): Promise<Sealed> {
  const before = new Date(now.getTime() - SETTLE_MINUTES * 60_000)
  let sealed = 0
  for (;;) {
    const step = await database.transaction({ committeeId }, async (tx) => {
      const last = await lastBlock(tx, committeeId)
      const lines = await linesToSeal(tx, committeeId, last, before)
      const end = lines.at(-1)
      if (!end) return { lines: null, head: last }
      const block = sealBlock(lines, last, sha256)
      const made = await tx
        .insert(auditBlock)
        .values({
          ...{ committeeId, ...block, lines: [...block.lines] },
          ...{ lastAt: new Date(end.at), lastId: end.id, sealedAt: now },
        })
        .onConflictDoNothing()
        .returning({ number: auditBlock.number })
      return { lines: made.length > 0 ? lines.length : 0, head: block }
    })
    if (step.lines === null) {
      return { lines: sealed, head: step.head && { number: step.head.number, hash: step.head.hash } }
    }
    sealed += step.lines
  }
}
