import { and, asc, eq, inArray } from 'drizzle-orm'
import { may } from '../../../src/domain/permission'
import { takesMinutes } from '../../../src/domain/meeting'
import { accept, refuse } from '../../../src/domain/result'
import { loadActivity, rollOf } from '../../database/activities'
import { loadMinutes } from '../../database/minutes'
import { votersPresent } from '../../database/quorum'
import { member } from '../../database/schema/organization'
import { holdOf } from '../../database/textHolds'
import type { UseCase } from '../usecase'

/** The minutes of an activity, for whoever may see it: those on its roll, and the hosts' people. */
export const readMinutes: UseCase<'meeting.minutes'> = async ({ tx, actor }, { activityId }) => {
  const { committeeId, memberId } = actor
  const found = await loadActivity(tx, committeeId, activityId)
  if (!found) return refuse('NOT_FOUND')
  const target = { branchIds: found.hostBranchIds, groupId: found.groupId }
  const mayWrite = may(actor, 'runActivity', target)
  const roll = await rollOf(tx, committeeId, activityId)
  if (!mayWrite && !may(actor, 'seeBranch', target) && !roll.some((each) => each.memberId === memberId)) {
    return refuse('NOT_YOUR_BRANCH')
  }
  if (found.state === 'draft' && !mayWrite) return refuse('NOT_FOUND')
  if (!takesMinutes(found.kind)) return refuse('MINUTES_NOT_TAKEN')
  const held = await holdOf(tx, committeeId, { subject: 'minutes', subjectId: activityId })
  // Held ones are for those who write them.
  const written = held !== null && !mayWrite ? null : await loadMinutes(tx, committeeId, activityId)
  const ids = [
    ...roll.map((each) => each.memberId),
    ...(written ? [written.recordedBy, ...(written.chairId ? [written.chairId] : [])] : []),
  ]
  const people = await tx
    .select({ id: member.id, name: member.name })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), inArray(member.id, ids)))
    .orderBy(asc(member.name), asc(member.id))
  const onRoll = new Set(roll.map((each) => each.memberId))
  const named = (id: string | null) => people.find((each) => each.id === id) ?? null
  return accept({
    revision: written?.revision ?? 0,
    chair: named(written?.chairId ?? null),
    speaker: written?.speaker ?? '',
    agenda: written?.agenda ?? '',
    text: written?.text ?? '',
    thanks: written?.thanks ?? '',
    resolutions: written?.resolutions ?? [],
    recordedBy: named(written?.recordedBy ?? null)?.name ?? null,
    recordedAt: written?.recordedAt.toISOString() ?? null,
    votersPresent: await votersPresent(tx, committeeId, found, roll),
    people: mayWrite ? people.filter(({ id }) => onRoll.has(id)) : [],
    held: mayWrite ? held : null,
    mayWrite: mayWrite && found.state !== 'cancelled',
  })
}
