/** A line of the audit trail as the books keep it, each field as text: what a hash is taken over. */
export interface AuditLine {
  id: string
  /** To the microsecond, UTC. */
  at: string
  actorId: string
  action: string
  subjectId: string
  requestId: string
  /** As the database writes it: one text for one value. */
  change: string
}

export interface SealedLine {
  id: string
  hash: string
}

/** Lines in their order, sealed: a block's hash is over its lines' and over the block before. */
export interface AuditBlock {
  /** 1, 2, 3 … without a gap. */
  number: number
  /** The hash of the block before; empty for the first. */
  previous: string
  hash: string
  lines: readonly SealedLine[]
}

/** A hash of a text; SHA-256 where it is used. Given, so that the rules stay without node. */
export type Hash = (text: string) => string

/** What is wrong with the trail; of a line it says which. */
export type AuditFault =
  | { fault: 'changed' | 'missing' | 'reordered' | 'slippedIn'; block: number; lineId: string }
  /** The seal itself does not fit its lines, or the block before. */
  | { fault: 'seal'; block: number }
  /** The blocks between are not there. */
  | { fault: 'gap'; block: number }

const lineHash = ({ id, at, actorId, action, subjectId, requestId, change }: AuditLine, hash: Hash) =>
  hash(JSON.stringify([id, at, actorId, action, subjectId, requestId, change]))

const blockHash = ({ number, previous, lines }: Omit<AuditBlock, 'hash'>, hash: Hash) =>
  hash(JSON.stringify([number, previous, lines.map(({ id, hash }) => [id, hash])]))

/** Seals lines, in their order, behind the block before (null: they are the first). */
export function sealBlock(
  lines: readonly AuditLine[],
  before: Pick<AuditBlock, 'number' | 'hash'> | null,
  hash: Hash,
): AuditBlock {
  const block = {
    number: (before?.number ?? 0) + 1,
    previous: before?.hash ?? '',
    lines: lines.map((line) => ({ id: line.id, hash: lineHash(line, hash) })),
  }
  return { ...block, hash: blockHash(block, hash) }
}

/**
 * What is wrong with a block. `found`: the lines that stand in the books where the block's stood, in their order.
 * `before`: the block that was looked at before it.
 */
export function faultsOf(
  block: AuditBlock,
  found: readonly AuditLine[],
  before: Pick<AuditBlock, 'number' | 'hash'> | null,
  hash: Hash,
): AuditFault[] {
  const { number } = block
  const faults: AuditFault[] = []
  if (number !== (before?.number ?? 0) + 1) faults.push({ fault: 'gap', block: number })
  else if (block.previous !== (before?.hash ?? '')) faults.push({ fault: 'seal', block: number })
  if (block.hash !== blockHash(block, hash)) faults.push({ fault: 'seal', block: number })
  const sealed = new Map(block.lines.map(({ id, hash }) => [id, hash]))
  const standing = new Set(found.map(({ id }) => id))
  for (const { id } of block.lines)
    if (!standing.has(id)) faults.push({ fault: 'missing', block: number, lineId: id })
  for (const line of found) {
    const known = sealed.get(line.id)
    if (known === undefined) faults.push({ fault: 'slippedIn', block: number, lineId: line.id })
    else if (known !== lineHash(line, hash)) faults.push({ fault: 'changed', block: number, lineId: line.id })
  }
  const order = block.lines.filter(({ id }) => standing.has(id))
  const inBooks = found.filter(({ id }) => sealed.has(id))
  order.forEach(({ id }, place) => {
    if (inBooks[place]?.id !== id) faults.push({ fault: 'reordered', block: number, lineId: id })
  })
  return faults
}

/** How long lines settle before they are sealed, minutes: a call that writes one ends long before. */
export const SETTLE_MINUTES = 10
/** Lines of a block at the most. */
export const BLOCK_LINES = 1000
