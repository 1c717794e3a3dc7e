import { type AuditFault, faultsOf } from '../../../src/domain/audit'
import { countUnsealed, type KeptBlock, linesOfBlock, nextBlock, sha256 } from '../../database/auditBlocks'
import type { Database } from '../../database/database'

export interface Proof {
  blocks: number
  /** Sealed, as the blocks say. */
  lines: number
  unsealed: number
  head: { number: number; hash: string } | null
  faults: AuditFault[]
}

/** More than anybody reads; a trail that is altogether another one need not be listed line by line. */
const MOST_FAULTS = 1000

/**
 * Holds the audit trail against its seals, from the first block to the last. `noted`: a head that was noted down when
 * it was the newest; where the chain does not hold it any more, it was made anew as a whole.
 */
export async function proveAudit(
  database: Database,
  committeeId: string,
  noted: { number: number; hash: string } | null = null,
): Promise<Proof> {
  const proof: Proof = { blocks: 0, lines: 0, unsealed: 0, head: null, faults: [] }
  const inBooks = <T>(work: Parameters<typeof database.transaction<T>>[1]) =>
    database.transaction<T>({ committeeId }, work)
  let before: KeptBlock | null = null
  for (;;) {
    const step: { block: KeptBlock; faults: AuditFault[] } | null = await inBooks(async (tx) => {
      const block = await nextBlock(tx, committeeId, before?.number ?? 0)
      if (!block) return null
      const found = await linesOfBlock(tx, committeeId, before, block)
      return { block, faults: faultsOf(block, found, before, sha256) }
    })
    if (step === null) break
    const { block, faults } = step
    proof.blocks++
    proof.lines += block.lines.length
    proof.faults.push(...faults)
    if (block.number === noted?.number && block.hash !== noted.hash)
      proof.faults.push({ fault: 'seal', block: block.number })
    before = block
    if (proof.faults.length > MOST_FAULTS) break
  }
  if (noted && (before?.number ?? 0) < noted.number) proof.faults.push({ fault: 'gap', block: noted.number })
  proof.head = before && { number: before.number, hash: before.hash }
  proof.unsealed = await inBooks((tx) => countUnsealed(tx, committeeId, before))
  return proof
}
