import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { submission } from '../../database/schema/submission'
import { lockSubmission, readSubmission } from '../../database/submissions'
import type { UseCase } from '../usecase'
import { tellReviewers } from './tellReviewers'
import { checkContent, isSameContent } from './content'
import { handInAgain } from './handInAgain'

/** Hands something in for review. The client made its id: sent again, the answer is what has become of it. */
export const submit: UseCase<'submission.submit'> = async (context, { submissionId, content }) => {
  const { tx, actor, now } = context
  const { committeeId, memberId } = actor
  const existing = await lockSubmission(tx, committeeId, submissionId)
  if (existing) {
    if (existing.memberId !== memberId || existing.kind !== content.kind) return refuse('ID_TAKEN')
    // A returned one is handed in again by who has read the return, not by an old retry.
    if (existing.state === 'returned') {
      return isSameContent(existing, content)
        ? accept({ submissionId, state: existing.state, round: existing.round })
        : refuse('SUBMISSION_RETURNED')
    }
    return handInAgain(context, existing, content)
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
    // Only read: who holds it may be waiting for the activity that is held here.
    const twin = await readSubmission(tx, committeeId, submissionId)
    return twin?.memberId === memberId
      ? accept({ submissionId, state: twin.state, round: twin.round })
      : refuse('REQUEST_WAITING')
  }
  await recordAudit(context, 'submission.submit', submissionId, {
    kind: content.kind,
    state: [null, 'submitted'],
  })
  await tellReviewers(context, {
    id: submissionId,
    kind: content.kind,
    memberId,
    branchId: actor.branchId,
    round: created.round,
  })
  return accept({ submissionId, ...created })
}
