import { and, eq } from 'drizzle-orm'
import { decideHold, heldSubjects } from '../../../src/domain/content'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { tell } from '../../database/messages'
import { textHold } from '../../database/schema/content'
import type { UseCase } from '../usecase'

/** Lets others read a held text, or keeps it from them, and tells its author. Again is harmless. */
export const decideText: UseCase<'text.decide'> = async (context, { holdId, verdict }) => {
  const { tx, actor, now } = context
  const { committeeId, memberId } = actor
  const isOne = and(eq(textHold.committeeId, committeeId), eq(textHold.id, holdId))
  const [hold] = await tx.select().from(textHold).where(isOne).for('update')
  if (!hold) return refuse('NOT_FOUND')
  const { subject, subjectId, authorId, branchId } = hold
  if (!may(actor, 'review', { branchIds: branchId === null ? [] : [branchId] })) {
    return refuse('NOT_YOUR_BRANCH')
  }
  const decision = decideHold(hold, memberId, verdict)
  if (!decision.ok) return decision
  if (decision.value.changed) {
    await tx.update(textHold).set({ state: verdict, decidedBy: memberId, decidedAt: now }).where(isOne)
    await recordAudit(context, 'text.decide', subjectId, { subject, state: [hold.state, verdict] })
    const told = { cleared: '已通过查看', withheld: '没有通过查看，请修改' }[verdict]
    const next = subject === 'activity' && verdict === 'cleared' ? '，可以发布了' : ''
    await tell({ ...context, committeeId }, [
      {
        memberId: authorId,
        kind: 'text',
        key: `${subject}:text:${holdId}`,
        text: `您的${heldSubjects[subject]}文字${told}${next}`,
        subjectId,
      },
    ])
  }
  return accept({ state: verdict })
}
