import { and, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import { addDays, instantAt } from '../../../src/domain/calendar'
import { accept } from '../../../src/domain/result'
import { lastBlock } from '../../database/auditBlocks'
import { pageOf, readCursor } from '../../database/cursor'
import type { Tx } from '../../database/database'
import { activity } from '../../database/schema/activity'
import { auditLine } from '../../database/schema/books'
import { branch, member } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

const PAGE = 30

/** A page of the audit trail, newest first. */
export const listAudit: UseCase<'audit.list'> = async (
  { tx, actor },
  { actorId, subjectId, area, from, to, cursor },
) => {
  const { committeeId } = actor
  const after = readCursor(cursor)
  const rows = await tx
    .select({ line: auditLine, actorName: member.name })
    .from(auditLine)
    .innerJoin(member, and(eq(member.committeeId, auditLine.committeeId), eq(member.id, auditLine.actorId)))
    .where(
      and(
        eq(auditLine.committeeId, committeeId),
        actorId === null ? undefined : eq(auditLine.actorId, actorId),
        subjectId === null ? undefined : eq(auditLine.subjectId, subjectId),
        area === null ? undefined : eq(sql`split_part(${auditLine.action}, '.', 1)`, area),
        from === null ? undefined : gte(auditLine.at, instantAt(from, '00:00')),
        to === null ? undefined : lt(auditLine.at, instantAt(addDays(to, 1), '00:00')),
        after
          ? sql`(${auditLine.at}, ${auditLine.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(auditLine.at), desc(auditLine.id))
    .limit(PAGE + 1)
  const { items, nextCursor } = pageOf(rows, PAGE, ({ line }) => line)
  const head = await lastBlock(tx, committeeId)
  const names = await namesOf(
    tx,
    committeeId,
    items.map(({ line }) => line.subjectId),
  )
  return accept({
    items: items.map(({ line, actorName }) => ({
      id: line.id,
      at: line.at.toISOString(),
      actor: { id: line.actorId, name: actorName },
      action: line.action,
      subject: { id: line.subjectId, name: names.get(line.subjectId) ?? null },
      change: line.change as Record<string, unknown>,
      sealed: head !== null && !isAfter(line, head),
    })),
    nextCursor,
    head: head && { number: head.number, hash: head.hash, at: head.sealedAt.toISOString() },
  })
}

const isAfter = (line: { at: Date; id: string }, end: { lastAt: Date; lastId: string }) =>
  line.at > end.lastAt || (line.at.getTime() === end.lastAt.getTime() && line.id > end.lastId)

/** What members, branches and activities are called. */
async function namesOf(tx: Tx, committeeId: string, ids: string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)]
  const [members, branches, activities] = [
    await tx
      .select({ id: member.id, name: member.name })
      .from(member)
      .where(and(eq(member.committeeId, committeeId), inArray(member.id, wanted))),
    await tx
      .select({ id: branch.id, name: branch.name })
      .from(branch)
      .where(and(eq(branch.committeeId, committeeId), inArray(branch.id, wanted))),
    await tx
      .select({ id: activity.id, name: activity.title })
      .from(activity)
      .where(and(eq(activity.committeeId, committeeId), inArray(activity.id, wanted))),
  ]
  return new Map([...members, ...branches, ...activities].map(({ id, name }) => [id, name]))
}
