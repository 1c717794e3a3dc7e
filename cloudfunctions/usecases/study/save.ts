import { and, eq } from 'drizzle-orm'
import { accept, refuse } from '../../../src/domain/result'
import { may } from '../../../src/domain/permission'
import { decideKind, decideTitle } from '../../../src/domain/topic'
import { recordAudit } from '../../database/audit'
import { topic } from '../../database/schema/activity'
import { bookCopies } from '../../database/schema/study'
import { lockCatalogue, lockTopic } from '../../database/topics'
import type { UseCase } from '../usecase'

/** Adds a book or topic to the catalogue, or changes one; what was held on it follows. Again is harmless. */
export const saveTopic: UseCase<'topic.save'> = async (context, { topicId, kind, title, author }) => {
  const { tx, actor } = context
  const { committeeId } = actor
  if (!may(actor, 'manageOrganization', {})) return refuse('NOT_PERMITTED')
  const catalogue = await lockCatalogue(tx, committeeId)
  const found = await lockTopic(tx, committeeId, topicId)
  if (found && found.kind === kind && found.title === title && found.author === author) {
    return accept({ topicId })
  }
  // A retired one stands beside nobody.
  if (!found || found.retiredOn === null) {
    const decision = decideTitle({ id: topicId, title }, catalogue)
    if (!decision.ok) return decision
  }
  const [given] = await tx
    .select({ id: bookCopies.id })
    .from(bookCopies)
    .where(and(eq(bookCopies.committeeId, committeeId), eq(bookCopies.topicId, topicId)))
    .limit(1)
  const decision = decideKind(kind, given !== undefined)
  if (!decision.ok) return decision
  await tx
    .insert(topic)
    .values({ committeeId, id: topicId, kind, title, author })
    .onConflictDoUpdate({ target: [topic.committeeId, topic.id], set: { kind, title, author } })
  await recordAudit(context, 'topic.save', topicId, { isNew: !found, kind: [found?.kind ?? null, kind] })
  return accept({ topicId })
}
