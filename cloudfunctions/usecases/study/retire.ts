import { and, eq } from 'drizzle-orm'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { decideTitle } from '../../../src/domain/topic'
import { recordAudit } from '../../database/audit'
import { topic } from '../../database/schema/activity'
import { lockCatalogue } from '../../database/topics'
import type { UseCase } from '../usecase'

/** From now on nobody can choose it; what was held on it keeps its place and counts. Again is harmless. */
export const retireTopic: UseCase<'topic.retire'> = async (context, { topicId }) => {
  const { tx, actor, today } = context
  const { committeeId } = actor
  if (!may(actor, 'manageOrganization', {})) return refuse('NOT_PERMITTED')
  const found = (await lockCatalogue(tx, committeeId)).find(({ id }) => id === topicId)
  if (!found) return refuse('NOT_FOUND')
  if (found.retiredOn !== null) return accept({ retiredOn: found.retiredOn })
  await tx
    .update(topic)
    .set({ retiredOn: today })
    .where(and(eq(topic.committeeId, committeeId), eq(topic.id, topicId)))
  await recordAudit(context, 'topic.retire', topicId, { retiredOn: [null, today] })
  return accept({ retiredOn: today })
}

/** Offers again what was retired, unless another one has its title by now. Again is harmless. */
export const restoreTopic: UseCase<'topic.restore'> = async (context, { topicId }) => {
  const { tx, actor } = context
  const { committeeId } = actor
  if (!may(actor, 'manageOrganization', {})) return refuse('NOT_PERMITTED')
  const catalogue = await lockCatalogue(tx, committeeId)
  const found = catalogue.find(({ id }) => id === topicId)
  if (!found) return refuse('NOT_FOUND')
  if (found.retiredOn === null) return accept({ topicId })
  const decision = decideTitle(found, catalogue)
  if (!decision.ok) return decision
  await tx
    .update(topic)
    .set({ retiredOn: null })
    .where(and(eq(topic.committeeId, committeeId), eq(topic.id, topicId)))
  await recordAudit(context, 'topic.restore', topicId, { retiredOn: [found.retiredOn, null] })
  return accept({ topicId })
}
