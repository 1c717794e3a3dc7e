import { and, asc, eq, inArray } from 'drizzle-orm'
import { accept } from '../../../src/domain/result'
import { attendance } from '../../database/schema/activity'
import { branch, member } from '../../database/schema/organization'
import { submission } from '../../database/schema/submission'
import type { UseCase } from '../usecase'
import { activityFor } from './allowed'

/** The roll, by branch and name, with what waits for the organiser's nod. */
export const getRoll: UseCase<'activity.roll'> = async (context, { activityId }) => {
  const { tx, actor } = context
  const { committeeId } = actor
  const allowed = await activityFor(context, 'seeRoll', activityId)
  if (!allowed.ok) return allowed
  const rows = await tx
    .select({ line: attendance, name: member.name, branchName: branch.name })
    .from(attendance)
    .innerJoin(
      member,
      and(eq(member.committeeId, attendance.committeeId), eq(member.id, attendance.memberId)),
    )
    .innerJoin(
      branch,
      and(eq(branch.committeeId, attendance.committeeId), eq(branch.id, attendance.branchId)),
    )
    .where(and(eq(attendance.committeeId, committeeId), eq(attendance.activityId, activityId)))
    .orderBy(asc(branch.name), asc(member.name), asc(member.id))
  const requests = await tx
    .select({
      submissionId: submission.id,
      kind: submission.kind,
      memberId: submission.memberId,
      reason: submission.body,
      round: submission.round,
    })
    .from(submission)
    .where(
      and(
        eq(submission.committeeId, committeeId),
        eq(submission.activityId, activityId),
        inArray(submission.kind, ['leave', 'makeup']),
        eq(submission.state, 'submitted'),
      ),
    )
  return accept({
    lines: rows.map(({ line, name, branchName }) => {
      const request = requests.find(({ memberId }) => memberId === line.memberId)
      return {
        memberId: line.memberId,
        name,
        branchId: line.branchId,
        branchName,
        status: line.status,
        source: line.source,
        recordedAt: line.recordedAt?.toISOString() ?? null,
        minutes: line.minutes,
        place:
          line.placeVerdict === null
            ? null
            : { verdict: line.placeVerdict, distanceMetres: line.placeMetres },
        request:
          request && (request.kind === 'leave' || request.kind === 'makeup')
            ? {
                submissionId: request.submissionId,
                kind: request.kind,
                reason: request.reason,
                round: request.round,
              }
            : null,
      }
    }),
  })
}
