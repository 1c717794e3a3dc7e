import { and, eq } from 'drizzle-orm'
import type { SubmissionContent } from '../../../src/contract/submission'
import { accept, refuse, type Result } from '../../../src/domain/result'
import { decideHandInAgain, type SubmissionState } from '../../../src/domain/submission'
import { recordAudit } from '../../database/audit'
import { submission } from '../../database/schema/submission'
import type { SubmissionRow } from '../../database/submissions'
import type { Context } from '../usecase'
import { checkContent, isSameContent } from './content'
import { tellReviewers } from './tellReviewers'

interface HandedIn {
  submissionId: string
  state: SubmissionState
  round: number
}

/** Saves the content of a submission that is in the books, or answers what stands where it is there already. */
export async function handInAgain(
  context: Context,
  found: SubmissionRow,
  content: SubmissionContent,
): Promise<Result<HandedIn>> {
  const { tx, actor, now } = context
  if (found.kind !== content.kind) return refuse('SUBMISSION_WRONG_KIND')
  // A request is for one activity: what was asked or scanned there says nothing about another.
  const asked = content.kind === 'leave' || content.kind === 'makeup' ? content.activityId : found.activityId
  if (asked !== found.activityId) return refuse('SUBMISSION_OTHER_ACTIVITY', { field: 'activityId' })
  const decision = decideHandInAgain(found, actor.memberId, isSameContent(found, content))
  if (!decision.ok) return decision
  if (decision.value.kind === 'repeated') {
    return accept({ submissionId: found.id, state: found.state, round: found.round })
  }
  const checked = await checkContent(context, content)
  if (!checked.ok) return checked
  const { round } = decision.value
  await tx
    .update(submission)
    .set({ ...checked.value, state: 'submitted', round, submittedAt: now })
    .where(and(eq(submission.committeeId, actor.committeeId), eq(submission.id, found.id)))
  await recordAudit(context, 'submission.resubmit', found.id, { state: [found.state, 'submitted'], round })
  await tellReviewers(context, { ...found, round })
  return accept({ submissionId: found.id, state: 'submitted', round })
}
