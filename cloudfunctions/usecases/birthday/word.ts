import { and, eq } from 'drizzle-orm'
import { accept } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { celebrant } from '../../database/schema/birthday'
import { holdOf, keepHold } from '../../database/textHolds'
import type { UseCase } from '../usecase'
import { holdCelebrant } from './celebrants'

/** Keeps the actor's own word at their political birthday; an empty one takes it back. Again is harmless. */
export const saveWord: UseCase<'birthday.word'> = async (context, { activityId, word }) => {
  const { tx, actor, now, textHeld } = context
  const { committeeId, memberId } = actor
  const kept = await holdCelebrant(context, { activityId, memberId }, 'celebrant')
  if (!kept.ok) return kept
  const before = kept.value.celebrant
  const key = { subject: 'word' as const, subjectId: activityId, authorId: memberId }
  if (before.word === word) {
    const held = await holdOf(tx, committeeId, key)
    return accept({ wordAt: before.wordAt?.toISOString() ?? null, held: held !== null })
  }
  const wordAt = word === '' ? null : now
  await tx
    .update(celebrant)
    .set({ word, wordAt })
    .where(
      and(
        eq(celebrant.committeeId, committeeId),
        eq(celebrant.activityId, activityId),
        eq(celebrant.memberId, memberId),
      ),
    )
  await keepHold(context, { ...key, branchId: kept.value.hostBranchIds[0] ?? null })
  await recordAudit(context, 'birthday.word', activityId, { characters: [before.word.length, word.length] })
  return accept({ wordAt: wordAt?.toISOString() ?? null, held: textHeld })
}
