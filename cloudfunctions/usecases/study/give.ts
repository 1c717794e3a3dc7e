import { and, eq } from 'drizzle-orm'
import { covers } from '../../../src/domain/branch'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { decideCopies } from '../../../src/domain/topic'
import { recordAudit } from '../../database/audit'
import { branch } from '../../database/schema/organization'
import { bookCopies } from '../../database/schema/study'
import { copiesByDay, lockTopic } from '../../database/topics'
import type { UseCase } from '../usecase'

/**
 * Records copies of a book given to a branch on a day, or taken back. The book is held meanwhile, so that two who take
 * back at once do not take back more than there are. Again is harmless.
 */
export const giveCopies: UseCase<'copies.give'> = async (context, { copiesId, ...line }) => {
  const { tx, actor, now, today } = context
  const { committeeId, memberId } = actor
  const { topicId, branchId, copies, givenOn, note } = line
  if (!may(actor, 'manageOrganization', { branchIds: [branchId] })) return refuse('NOT_PERMITTED')
  const book = await lockTopic(tx, committeeId, topicId)
  if (!book) return refuse('NOT_FOUND', { field: 'topicId' })
  const [existing] = await tx
    .select()
    .from(bookCopies)
    .where(and(eq(bookCopies.committeeId, committeeId), eq(bookCopies.id, copiesId)))
  if (existing) {
    const isSame =
      existing.recordedBy === memberId &&
      existing.topicId === topicId &&
      existing.branchId === branchId &&
      existing.copies === copies &&
      existing.givenOn === givenOn
    return isSame ? accept({ copiesId }) : refuse('ID_TAKEN')
  }
  const [host] = await tx
    .select({ from: branch.aliveFrom, to: branch.aliveTo })
    .from(branch)
    .where(and(eq(branch.committeeId, committeeId), eq(branch.id, branchId)))
  if (!host) return refuse('NOT_FOUND', { field: 'branchId' })
  if (!covers(host, givenOn)) return refuse('BRANCH_NOT_ALIVE', { field: 'givenOn' })
  const lines = await copiesByDay(tx, committeeId, topicId, branchId)
  const decision = decideCopies(book, { copies, givenOn }, lines, today)
  if (!decision.ok) return decision
  const [created] = await tx
    .insert(bookCopies)
    .values({ committeeId, id: copiesId, ...line, note, recordedBy: memberId, recordedAt: now })
    .onConflictDoNothing()
    .returning({ id: bookCopies.id })
  // The same id at the same moment for another book.
  if (!created) return refuse('ID_TAKEN')
  await recordAudit(context, 'copies.give', copiesId, { topicId, branchId, copies, givenOn })
  return accept({ copiesId })
}
