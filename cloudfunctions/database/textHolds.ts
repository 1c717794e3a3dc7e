import { and, eq, ne, type SQL } from 'drizzle-orm'
import type { HeldSubject, HoldState } from '../../src/domain/content'
import type { Actor } from '../../src/domain/permission'
import type { Tx } from './database'
import { textHold } from './schema/content'

/** A text by what it belongs to; of an activity each celebrant has a word of their own. */
export type HeldKey =
  | { subject: Exclude<HeldSubject, 'word'>; subjectId: string }
  | { subject: 'word'; subjectId: string; authorId: string }

const isOf = (committeeId: string, key: HeldKey): SQL | undefined =>
  and(
    eq(textHold.committeeId, committeeId),
    eq(textHold.subject, key.subject),
    eq(textHold.subjectId, key.subjectId),
    'authorId' in key ? eq(textHold.authorId, key.authorId) : undefined,
  )

interface Holder {
  tx: Tx
  actor: Pick<Actor, 'committeeId' | 'memberId'>
  now: Date
  ports: { newId(): string }
  textHeld: boolean
}

/**
 * To be called wherever a text is saved anew: what held the old one ends, and where the check wants a person to look
 * (`textHeld`), a hold begins. `branchId`: whose officers look; null: the committee's.
 */
export async function keepHold(
  { tx, actor: { committeeId, memberId }, now, ports, textHeld }: Holder,
  { branchId, ...key }: HeldKey & { branchId: string | null },
): Promise<void> {
  await tx.delete(textHold).where(isOf(committeeId, key))
  if (!textHeld) return
  const { subject, subjectId } = key
  await tx.insert(textHold).values({
    committeeId,
    id: ports.newId(),
    subject,
    subjectId,
    authorId: memberId,
    branchId,
    state: 'waiting',
    at: now,
  })
}

/** What keeps a text from others; null: nothing. */
export async function holdOf(tx: Tx, committeeId: string, key: HeldKey): Promise<HoldState | null> {
  const [hold] = await tx
    .select({ state: textHold.state })
    .from(textHold)
    .where(and(isOf(committeeId, key), ne(textHold.state, 'cleared')))
  return hold?.state ?? null
}

/** The words of an activity that others do not see, by their authors. */
export async function heldWords(
  tx: Tx,
  committeeId: string,
  activityId: string,
): Promise<Map<string, HoldState>> {
  const rows = await tx
    .select({ authorId: textHold.authorId, state: textHold.state })
    .from(textHold)
    .where(
      and(
        eq(textHold.committeeId, committeeId),
        eq(textHold.subject, 'word'),
        eq(textHold.subjectId, activityId),
        ne(textHold.state, 'cleared'),
      ),
    )
  return new Map(rows.map(({ authorId, state }) => [authorId, state]))
}
