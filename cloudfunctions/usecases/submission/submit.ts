import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { submission } from '../../database/schema'
import { lockSubmission } from '../../database/submissions'
import type { UseCase } from '../usecase'
import { checkContent } from './content'

/** Hands something in for review. The client made its id: sent again, the answer is what has become of it. */
export const submit: UseCase<'submission.submit'> = async (context, { submissionId, content }) => {
  const { tx, actor, now } = context
  const { committeeId, memberId } = actor
  const existing = await lockSubmission(tx, committeeId, submissionId)
  if (existing) {
    return existing.memberId === memberId && existing.kind === content.kind
      ? accept({ submissionId, state: existing.state, round: existing.round })
      : refuse('ID_TAKEN')
  }
  const checked = await checkContent(context, content)
  if (!checked.ok) return checked
  const [created] = await tx
    .insert(submission)
    .values({
      ...checked.value,
      committeeId,
      id: submissionId,
      kind: content.kind,
      memberId,
      branchId: actor.branchId,
      state: 'submitted',
      submittedAt: now,
    })
    .onConflictDoNothing()
    .returning({ state: submission.state, round: submission.round })
  if (!created) {
    // Either this very call came twice at once, or a request for the same activity waits already.
    const twin = await lockSubmission(tx, committeeId, submissionId)
    return twin?.memberId === memberId
      ? accept({ submissionId, state: twin.state, round: twin.round })
      : refuse('REQUEST_WAITING')
  }
  await recordAudit(context, 'submission.submit', submissionId, {
    kind: content.kind,
    state: [null, 'submitted'],
  })
  return accept({ submissionId, ...created })
}
