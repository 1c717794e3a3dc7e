import { and, eq, sql } from 'drizzle-orm'
import { monthOf, periodOf } from '../../../src/domain/calendar'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { activitySummaries, isHostedBy } from '../../database/activities'
import { obligationsBetween } from '../../database/obligations'
import { activity, branch } from '../../database/schema'
import { standingOf } from '../standing/period'
import type { UseCase } from '../usecase'

const MOST = 20

/** A branch's month at a glance: what it owes and where each stands, what waits to be closed, its rank. */
export const branchMonth: UseCase<'month.branch'> = async (context, input) => {
  const { tx, actor, today, now } = context
  const { committeeId, memberId } = actor
  const branchId = input.branchId ?? actor.branchId
  if (!may(actor, 'seeBranch', { branchIds: [branchId] })) return refuse('NOT_YOUR_BRANCH')
  const [found] = await tx
    .select({ id: branch.id, name: branch.name })
    .from(branch)
    .where(and(eq(branch.committeeId, committeeId), eq(branch.id, branchId)))
  if (!found) return refuse('NOT_FOUND')
  const day = input.on ?? today
  const month = periodOf('month', day)
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
  const rows = await standingOf(context, periodOf('halfYear', day))
  const row = rows.find((each) => each.branchId === branchId)
  return accept({
    branch: found,
    month: monthOf(day),
    obligations,
    toClose,
    rank:
      row && row.rank !== null && row.score !== null
        ? { rank: row.rank, of: rows.length, score: row.score }
        : null,
  })
}
