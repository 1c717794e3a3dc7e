import { and, eq } from 'drizzle-orm'
import { decideKeep } from '../../../src/domain/activity'
import { decideVotes, takesMinutes } from '../../../src/domain/meeting'
import { accept, refuse } from '../../../src/domain/result'
import { rollOf } from '../../database/activities'
import { recordAudit } from '../../database/audit'
import { loadMinutes } from '../../database/minutes'
import { votersPresent } from '../../database/quorum'
import { minutes, resolution } from '../../database/schema/meeting'
import { holdOf, keepHold } from '../../database/textHolds'
import { activityFor } from '../activity/allowed'
import type { UseCase } from '../usecase'

/** Writes the minutes of a published or closed activity anew, with what it resolved. The same again is harmless. */
export const saveMinutes: UseCase<'meeting.saveMinutes'> = async (context, input) => {
  const { tx, actor, now } = context
  const { committeeId, memberId } = actor
  const { activityId, revision, resolutions, ...said } = input
  const allowed = await activityFor(context, 'runActivity', activityId, 'update')
  if (!allowed.ok) return allowed
  const found = allowed.value
  if (!takesMinutes(found.kind)) return refuse('MINUTES_NOT_TAKEN')
  const kept = decideKeep(found.state)
  if (!kept.ok) return kept
  const standing = await loadMinutes(tx, committeeId, activityId)
  const key = { subject: 'minutes' as const, subjectId: activityId }
  if (standing && isSame(standing, { ...said, resolutions })) {
    return accept({ revision: standing.revision, held: (await holdOf(tx, committeeId, key)) !== null })
  }
  if ((standing?.revision ?? 0) !== revision) return refuse('MINUTES_CHANGED')
  const roll = await rollOf(tx, committeeId, activityId)
  if (said.chairId !== null && !roll.some((line) => line.memberId === said.chairId)) {
    return refuse('MINUTES_CHAIR_UNKNOWN', { field: 'chairId' })
  }
  const decision = decideVotes(
    resolutions.map(({ votes }) => votes),
    await votersPresent(tx, committeeId, found, roll),
  )
  if (!decision.ok) return decision
  const columns = { ...said, revision: revision + 1, recordedBy: memberId, recordedAt: now }
  await tx
    .insert(minutes)
    .values({ committeeId, activityId, ...columns })
    .onConflictDoUpdate({ target: [minutes.committeeId, minutes.activityId], set: columns })
  await tx
    .delete(resolution)
    .where(and(eq(resolution.committeeId, committeeId), eq(resolution.activityId, activityId)))
  if (resolutions.length > 0) {
    await tx.insert(resolution).values(
      resolutions.map(({ id, text, votes }, place) => ({
        committeeId,
        activityId,
        id,
        place,
        text,
        votesFor: votes?.for ?? null,
        votesAgainst: votes?.against ?? null,
        abstentions: votes?.abstentions ?? null,
      })),
    )
  }
  await keepHold(context, { ...key, branchId: found.hostBranchIds[0] ?? null })
  await recordAudit(context, 'meeting.saveMinutes', activityId, {
    revision: [revision, columns.revision],
    resolutions: [standing?.resolutions.length ?? 0, resolutions.length],
  })
  return accept({ revision: columns.revision, held: context.textHeld })
}

type Said = Pick<
  NonNullable<Awaited<ReturnType<typeof loadMinutes>>>,
  'chairId' | 'speaker' | 'agenda' | 'text' | 'thanks' | 'resolutions'
>

const isSame = (a: Said, b: Said): boolean => {
  const key = ({ chairId, speaker, agenda, text, thanks, resolutions }: Said) =>
    JSON.stringify([
      chairId,
      speaker,
      agenda,
      text,
      thanks,
      resolutions.map(({ id, text, votes }) => [
        id,
        text,
        votes && [votes.for, votes.against, votes.abstentions],
      ]),
    ])
  return key(a) === key(b)
}
