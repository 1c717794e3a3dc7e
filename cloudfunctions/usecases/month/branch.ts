import { and, eq, sql } from 'drizzle-orm'
import { monthOf, periodOf } from '../../../src/domain/calendar'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { branchRings } from '../../../src/domain/rings'
import { byUrgency } from '../../../src/domain/urgency'
import { activitySummaries, isHostedBy } from '../../database/activities'
import { obligationsBetween } from '../../database/obligations'
import { activity } from '../../database/schema/activity'
import { branchesWithTotals, rankBranches } from '../standing/period'
import type { UseCase } from '../usecase'

const MOST = 20

/** A branch's month at a glance: what it owes and where each stands, what waits to be closed, its rank. */
export const branchMonth: UseCase<'month.branch'> = async (context, input) => {
  const { tx, actor, today, now } = context
  const { committeeId, memberId } = actor
  const branchId = input.branchId ?? actor.branchId
  if (!may(actor, 'seeBranch', { branchIds: [branchId] })) return refuse('NOT_YOUR_BRANCH')
  const day = input.on ?? today
  const month = periodOf('month', day)
  const standing = await branchesWithTotals(context, periodOf('halfYear', day))
  const found = standing.find(({ id }) => id === branchId)
  if (!found) return refuse('NOT_FOUND')
  const obligations = await obligationsBetween(tx, committeeId, branchId, month, today, now)
  const toClose = may(actor, 'runActivity', { branchIds: [branchId] })
    ? await activitySummaries(
        tx,
        { committeeId, memberId, now },
        and(
          eq(activity.state, 'published'),
          sql`${activity.endsAt} < ${now.toISOString()}`,
          isHostedBy(committeeId, [branchId]),
        ),
        sql`${activity.startsAt}`,
        MOST,
      )
    : []
  const { ranked } = rankBranches(context, standing, periodOf('halfYear', day))
  const row = ranked.find((each) => each.branchId === branchId)
  return accept({
    branch: { id: branchId, name: found.name },
    month: monthOf(day),
    today,
    rings: branchRings(obligations),
    obligations: byUrgency(obligations),
    toClose,
    rank:
      row && row.rank !== null && row.score !== null
        ? { rank: row.rank, of: ranked.length, score: row.score }
        : null,
  })
}
