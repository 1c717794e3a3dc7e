import { eq } from 'drizzle-orm'
import { type ActivityNews, activityNotices, movesPeople } from '../../../src/domain/notices'
import { tell } from '../../database/messages'
import { belongingTo, isExemptOn } from '../../database/roster'
import { member } from '../../database/schema/organization'
import { type SignUpRow, signUpsOf } from '../../database/signUps'
import type { Context } from '../usecase'

type Told = Pick<Context, 'tx' | 'actor' | 'now' | 'today' | 'ports'>

const others = ({ actor }: Pick<Told, 'actor'>, ids: readonly string[]) =>
  ids.filter((id) => id !== actor.memberId)

/** Tells who is expected at a published activity; of a service with sign-up, the branches that may sign up. */
export async function tellOfPublishing(
  context: Told,
  activity: ActivityNews & { capacity: number | null; hostBranchIds: readonly string[] },
  expected: readonly string[],
): Promise<void> {
  const { tx, actor, now, today } = context
  const { committeeId } = actor
  const isFree = activity.capacity !== null
  const ids = isFree ? await invitedTo(tx, committeeId, activity.hostBranchIds, today) : expected
  const occasion = isFree ? 'opened' : 'published'
  await tell({ ...context, committeeId }, activityNotices(occasion, activity, others(context, ids), now))
}

/** Who may sign up; who is exempt is left in peace. */
async function invitedTo(
  tx: Told['tx'],
  committeeId: string,
  branchIds: readonly string[],
  today: string,
): Promise<string[]> {
  if (branchIds.length === 0) return []
  const belonging = belongingTo(tx, committeeId, branchIds, today)
  const rows = await tx
    .select({ id: member.id, exempt: isExemptOn(today) })
    .from(member)
    .innerJoin(belonging, eq(belonging.memberId, member.id))
    .where(eq(member.committeeId, committeeId))
  return rows.flatMap(({ id, exempt }) => (exempt ? [] : [id]))
}

/**
 * Tells of a changed plan: who stays, where time or place are others now; who is newly expected; and who moved up
 * from the waiting list.
 */
export async function tellOfChange(
  context: Told,
  before: ActivityNews,
  after: ActivityNews & { revision: number },
  { stay, join, moved }: Record<'stay' | 'join' | 'moved', readonly string[]>,
): Promise<void> {
  const { actor, now } = context
  const notices = [
    ...(movesPeople(before, after)
      ? activityNotices('changed', after, others(context, stay), now, after.revision)
      : []),
    ...activityNotices('published', after, others(context, join), now),
    ...activityNotices('place', after, others(context, moved), now, after.revision),
  ]
  await tell({ ...context, committeeId: actor.committeeId }, notices)
}

/** Tells who was expected, with a place or waiting for one, that nothing comes of it. */
export async function tellOfCancelling(
  context: Told,
  activity: ActivityNews & { capacity: number | null },
  onRoll: readonly string[],
): Promise<void> {
  const { tx, actor, now } = context
  const { committeeId } = actor
  const signedUp = activity.capacity === null ? [] : await signUpsOf(tx, committeeId, activity.id)
  const ids = new Set([...onRoll, ...signedUp.map(({ memberId }) => memberId)])
  await tell(
    { ...context, committeeId },
    activityNotices('cancelled', activity, others(context, [...ids]), now),
  )
}

/** Tells who moved up from the waiting list into a place; who signs up anew can be told anew. */
export async function tellOfPlaces(
  context: Told,
  activity: ActivityNews,
  signUps: readonly SignUpRow[],
  moved: readonly string[],
): Promise<void> {
  const { actor, now } = context
  const notices = signUps
    .filter(({ memberId }) => moved.includes(memberId))
    .flatMap(({ memberId, at }) => activityNotices('place', activity, [memberId], now, at.getTime()))
  await tell({ ...context, committeeId: actor.committeeId }, notices)
}
