import { sql } from 'drizzle-orm'
import type { Actor } from '../../src/domain/permission'
import type { Tx } from './database'
import { auditLine } from './schema/books'
import { statement } from './statement'

const auditInsert = statement((tx) =>
  tx
    .insert(auditLine)
    .values({
      committeeId: sql.placeholder('committeeId'),
      id: sql.placeholder('id'),
      at: sql.placeholder('at'),
      actorId: sql.placeholder('actorId'),
      action: sql.placeholder('action'),
      subjectId: sql.placeholder('subjectId'),
      requestId: sql.placeholder('requestId'),
      change: sql.placeholder('change'),
    })
    .prepare('audit_line'),
)

interface Recorder {
  tx: Tx
  actor: Pick<Actor, 'committeeId' | 'memberId'>
  now: Date
  requestId: string
  ports: { newId(): string }
}

/** Leaves the line that says who did what to which record: states, counts and ids, never a member's text. */
export async function recordAudit(
  { tx, actor, now, requestId, ports }: Recorder,
  action: string,
  subjectId: string,
  change: Record<string, unknown>,
): Promise<void> {
  await auditInsert(tx).execute({
    committeeId: actor.committeeId,
    id: ports.newId(),
    at: now,
    actorId: actor.memberId,
    action,
    subjectId,
    requestId,
    change,
  })
}
