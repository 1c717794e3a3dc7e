import { and, eq, inArray } from 'drizzle-orm'
import { phaseOf } from '../../../src/domain/activity'
import { windowOf } from '../../../src/domain/checkin'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { decideCheckOut, decideSignUpOpen } from '../../../src/domain/service'
import { decideAskLeave, decideAskMakeup } from '../../../src/domain/submission'
import { COMMITTEE, countRoll, loadActivity, rollOf } from '../../database/activities'
import { forumNumber } from '../../database/forumNumber'
import { quorumOf } from '../../database/quorum'
import { topic } from '../../database/schema/activity'
import { themeOn } from '../../database/signUps'
import { holdOf } from '../../database/textHolds'
import { branch } from '../../database/schema/organization'
import { submission } from '../../database/schema/submission'
import type { UseCase } from '../usecase'

/** One activity with the actor's own line and what the actor may do now. */
export const getActivity: UseCase<'activity.get'> = async (context, { activityId }) => {
  const { tx, actor, settings, now } = context
  const { committeeId, memberId } = actor
  const found = await loadActivity(tx, committeeId, activityId)
  if (!found) return refuse('NOT_FOUND')
  const roll = await rollOf(tx, committeeId, activityId)
  const line = roll.find((each) => each.memberId === memberId) ?? null
  const target = { branchIds: found.hostBranchIds, groupId: found.groupId }
  const run = may(actor, 'runActivity', target)
  const seeRoll = may(actor, 'seeRoll', target)
  if (!line && !run && !may(actor, 'seeBranch', target)) return refuse('NOT_YOUR_BRANCH')
  if (found.state === 'draft' && !run) return refuse('NOT_FOUND')
  const hosts = await tx
    .select({ id: branch.id, name: branch.name })
    .from(branch)
    .where(and(eq(branch.committeeId, committeeId), inArray(branch.id, found.hostBranchIds)))
    .orderBy(branch.name)
  const topics =
    found.topicIds.length === 0
      ? []
      : await tx
          .select({ id: topic.id, title: topic.title })
          .from(topic)
          .where(and(eq(topic.committeeId, committeeId), inArray(topic.id, found.topicIds)))
          .orderBy(topic.title)
  const [request] = await tx
    .select({ submissionId: submission.id, kind: submission.kind, state: submission.state })
    .from(submission)
    .where(
      and(
        eq(submission.committeeId, committeeId),
        eq(submission.activityId, activityId),
        eq(submission.memberId, memberId),
        inArray(submission.kind, ['leave', 'makeup']),
        inArray(submission.state, ['submitted', 'returned']),
      ),
    )
  const { opensAt, shutsAt } = windowOf(found, settings.checkin)
  const canCheckIn =
    line !== null &&
    line.status !== 'present' &&
    found.state === 'published' &&
    opensAt <= now &&
    now <= shutsAt
  const belongs = found.hostBranchIds.some((id) => id === actor.branchId || id === actor.homeBranchId)
  const rollLine = { activity: found, status: line?.status ?? null }
  const { latitude, longitude, radiusMetres } = found
  return accept({
    id: found.id,
    kind: found.kind,
    title: found.title,
    startsAt: found.startsAt.toISOString(),
    endsAt: found.endsAt.toISOString(),
    place: found.place,
    note: found.note,
    state: found.state,
    phase: phaseOf(found, now),
    hosts,
    hostBranchNames: hosts.length === 0 ? [COMMITTEE] : hosts.map(({ name }) => name),
    groupId: found.groupId,
    topics,
    countsOn: found.countsOn,
    ...countRoll(roll),
    nearby:
      latitude !== null && longitude !== null && radiusMetres !== null
        ? { latitude, longitude, radiusMetres }
        : null,
    opensAt: opensAt.toISOString(),
    shutsAt: shutsAt.toISOString(),
    cancelReason: found.cancelReason,
    held:
      found.state === 'draft'
        ? await holdOf(tx, committeeId, { subject: 'activity', subjectId: activityId })
        : null,
    service:
      found.kind === 'volunteerService'
        ? {
            capacity: found.capacity,
            frontLine: found.frontLine,
            theme: await themeOn(tx, committeeId, found.heldOn),
          }
        : null,
    quorum: found.state === 'cancelled' ? null : await quorumOf(tx, committeeId, found, roll),
    number: await forumNumber(tx, found, settings.forum.firstNumber),
    revision: found.revision,
    mine: line && {
      status: line.status,
      source: line.source,
      recordedAt: line.recordedAt?.toISOString() ?? null,
      minutes: line.minutes,
      request:
        request && (request.kind === 'leave' || request.kind === 'makeup') && isOpen(request.state)
          ? { submissionId: request.submissionId, kind: request.kind, state: request.state }
          : null,
    },
    may: {
      run,
      seeRoll,
      checkInByCode: canCheckIn,
      checkInNearby: canCheckIn && latitude !== null,
      askLeave: !request && decideAskLeave(rollLine, now).ok,
      signUp: belongs && decideSignUpOpen(found, now).ok,
      checkOut: line?.minutes === null && decideCheckOut(found, line, now).ok,
      askMakeup: !request && decideAskMakeup(rollLine, settings.checkin.makeupDays, now).ok,
    },
  })
}

const isOpen = (state: string): state is 'submitted' | 'returned' =>
  state === 'submitted' || state === 'returned'
