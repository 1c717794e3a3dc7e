import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from './database'
import { topic } from './schema/activity'
import { bookCopies } from './schema/study'

export type TopicRow = typeof topic.$inferSelect

/** The whole catalogue, by title. It is small: what a committee reads. */
export const catalogueOf = (tx: Tx, committeeId: string): Promise<TopicRow[]> =>
  tx.select().from(topic).where(eq(topic.committeeId, committeeId)).orderBy(asc(topic.title), asc(topic.id))

/**
 * The same, while nobody else of the committee changes it until this transaction ends: whether a title is free is
 * asked of all of them, so no row by itself could be held.
 */
export async function lockCatalogue(tx: Tx, committeeId: string): Promise<TopicRow[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`topics ${committeeId}`}, 0))`)
  return catalogueOf(tx, committeeId)
}

/** One entry, held: no copies of it are given meanwhile by anybody else. Null: not in this committee. */
export async function lockTopic(tx: Tx, committeeId: string, topicId: string): Promise<TopicRow | null> {
  const [found] = await tx
    .select()
    .from(topic)
    .where(and(eq(topic.committeeId, committeeId), eq(topic.id, topicId)))
    .for('no key update')
  return found ?? null
}

/** What a branch was given of a book, a line a day. Ask with the book held. */
export const copiesByDay = (tx: Tx, committeeId: string, topicId: string, branchId: string) =>
  tx
    .select({ givenOn: bookCopies.givenOn, copies: sql<number>`sum(${bookCopies.copies})::int` })
    .from(bookCopies)
    .where(
      and(
        eq(bookCopies.committeeId, committeeId),
        eq(bookCopies.topicId, topicId),
        eq(bookCopies.branchId, branchId),
      ),
    )
    .groupBy(bookCopies.givenOn)
