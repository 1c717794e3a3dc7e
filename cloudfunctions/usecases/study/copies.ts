import { and, desc, eq } from 'drizzle-orm'
import { limits } from '../../../src/domain/limits'
import { accept, refuse } from '../../../src/domain/result'
import { topic } from '../../database/schema/activity'
import { branch, member } from '../../database/schema/organization'
import { bookCopies } from '../../database/schema/study'
import type { UseCase } from '../usecase'

/** Which branch got how many copies of a book and when, newest first. */
export const listCopies: UseCase<'copies.list'> = async ({ tx, actor }, { topicId }) => {
  const { committeeId } = actor
  const [book] = await tx
    .select({ id: topic.id })
    .from(topic)
    .where(and(eq(topic.committeeId, committeeId), eq(topic.id, topicId)))
  if (!book) return refuse('NOT_FOUND')
  const lines = await tx
    .select({
      id: bookCopies.id,
      branchId: bookCopies.branchId,
      branchName: branch.name,
      copies: bookCopies.copies,
      givenOn: bookCopies.givenOn,
      note: bookCopies.note,
      recordedByName: member.name,
    })
    .from(bookCopies)
    .innerJoin(
      branch,
      and(eq(branch.committeeId, bookCopies.committeeId), eq(branch.id, bookCopies.branchId)),
    )
    .innerJoin(
      member,
      and(eq(member.committeeId, bookCopies.committeeId), eq(member.id, bookCopies.recordedBy)),
    )
    .where(and(eq(bookCopies.committeeId, committeeId), eq(bookCopies.topicId, topicId)))
    .orderBy(desc(bookCopies.givenOn), desc(bookCopies.recordedAt), desc(bookCopies.id))
    .limit(limits.copiesLines)
  return accept({ lines })
}
