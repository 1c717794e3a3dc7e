import { and, eq, inArray, ne, or, sql } from 'drizzle-orm'
import { may, officerBranchIds, rolesOf } from '../../../src/domain/permission'
import { accept } from '../../../src/domain/result'
import { activitySummaries, isHostedBy, isOnRoll } from '../../database/activities'
import { pageOf, readCursor } from '../../database/cursor'
import { activity } from '../../database/schema/activity'
import type { UseCase } from '../usecase'

const PAGE = 20

/** A page of the activities that concern the actor, or that their branches host; drafts only for who runs them. */
export const listActivities: UseCase<'activity.list'> = async (context, { scope, when, kind, cursor }) => {
  const { tx, actor, now } = context
  const { committeeId, memberId } = actor
  const from = readCursor(cursor)
  const ahead = when === 'ahead'
  const after = from
    ? ahead
      ? sql`(${activity.startsAt}, ${activity.id}) > (${from.at.toISOString()}, ${from.id})`
      : sql`(${activity.startsAt}, ${activity.id}) < (${from.at.toISOString()}, ${from.id})`
    : undefined
  const seesAll = may(actor, 'seeBranch', { branchIds: [] })
  const runsAll = rolesOf(actor).includes('committeeOfficer')
  const runs = officerBranchIds(actor)
  const groups = actor.posts.flatMap(({ groupId }) => (groupId === null ? [] : [groupId]))
  const within =
    scope === 'mine'
      ? and(isOnRoll(committeeId, memberId), ne(activity.state, 'draft'))
      : and(
          seesAll ? undefined : isHostedBy(committeeId, [actor.branchId, ...runs]),
          runsAll
            ? undefined
            : or(
                ne(activity.state, 'draft'),
                isHostedBy(committeeId, runs),
                groups.length > 0 ? inArray(activity.groupId, groups) : undefined,
              ),
        )
  const rows = await activitySummaries(
    tx,
    { committeeId, memberId, now },
    and(
      within,
      ahead
        ? and(
            sql`${activity.endsAt} >= ${now.toISOString()}`,
            inArray(activity.state, ['draft', 'published']),
          )
        : or(
            sql`${activity.endsAt} < ${now.toISOString()}`,
            inArray(activity.state, ['closed', 'cancelled']),
          ),
      kind === null ? undefined : eq(activity.kind, kind),
      after,
    ),
    ahead ? sql`${activity.startsAt}, ${activity.id}` : sql`${activity.startsAt} desc, ${activity.id} desc`,
    PAGE + 1,
  )
  return accept(pageOf(rows, PAGE, ({ startsAt, id }) => ({ at: new Date(startsAt), id })))
}
