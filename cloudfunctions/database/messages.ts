import type { Notice } from '../../src/domain/message'
import type { Tx } from './database'
import { message } from './schema/message'

interface Teller {
  tx: Tx
  committeeId: string
  now: Date
  ports: { newId(): string }
}

/** Puts notices into the inboxes, in the transaction of what they tell of; what was told already is left alone. */
export async function tell(
  { tx, committeeId, now, ports }: Teller,
  notices: readonly Notice[],
): Promise<void> {
  if (notices.length === 0) return
  const rows = notices.map((notice) => ({ ...notice, committeeId, id: ports.newId(), at: now }))
  await tx.insert(message).values(rows).onConflictDoNothing()
}
