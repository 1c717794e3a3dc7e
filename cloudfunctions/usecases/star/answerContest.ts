import { and, eq } from 'drizzle-orm'
import { decideAnswer } from '../../../src/domain/contest'
import { contestAnswerNotice } from '../../../src/domain/notices'
import { may, rolesOf } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { recordAudit } from '../../database/audit'
import { contestOf } from '../../database/contests'
import { tell } from '../../database/messages'
import { contest } from '../../database/schema/star'
import type { UseCase } from '../usecase'

/** Answers what a member contested; both stay on record. Upheld: the record is put right by the ordinary means. */
export const answerContest: UseCase<'star.answerContest'> = async (
  context,
  { contestId, verdict, answer },
) => {
  const { tx, actor, now, textHeld } = context
  const { committeeId, memberId } = actor
  const found = await contestOf(tx, committeeId, contestId)
  if (!found) return refuse('NOT_FOUND')
  if (!may(actor, 'answerContest', { branchIds: [found.branchId] })) return refuse('NOT_YOUR_BRANCH')
  const isRepeat = found.state === verdict && found.answeredBy === memberId && found.answer === answer
  if (isRepeat) return accept({ contestId })
  const isCommitteeOfficer = rolesOf(actor).includes('committeeOfficer')
  const decision = decideAnswer(found, { memberId, isCommitteeOfficer })
  if (!decision.ok) return decision
  if (textHeld) return refuse('TEXT_CHANGE_HELD', { field: 'answer' })
  await tx
    .update(contest)
    .set({ state: verdict, answer, answeredBy: memberId, answeredAt: now })
    .where(and(eq(contest.committeeId, committeeId), eq(contest.id, contestId)))
  await recordAudit(context, 'star.answerContest', contestId, {
    ...{ memberId: found.memberId, year: found.year },
    contest: [found.state, verdict],
  })
  await tell({ ...context, committeeId }, [contestAnswerNotice(found, verdict)])
  return accept({ contestId })
}
