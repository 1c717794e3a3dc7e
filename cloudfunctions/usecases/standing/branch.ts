import { and, eq, ne, sql } from 'drizzle-orm'
import { monthsOf } from '../../../src/domain/calendar'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { missedSentence, monthMark, scoreOf } from '../../../src/domain/standing'
import { activitySummaries, isHostedBy } from '../../database/activities'
import { obligationsBetween } from '../../database/obligations'
import { memberCounts } from '../../database/roster'
import { activity } from '../../database/schema/activity'
import { branch } from '../../database/schema/organization'
import { totalsOf } from '../../database/totals'
import type { UseCase } from '../usecase'
import { periodAsked, periodSaid, standingOf } from './period'

const MOST = 300

/** One branch in a period: its score, what it did and what it missed. A branch that is not ranked has no rank. */
export const oneBranch: UseCase<'standing.branch'> = async (context, { branchId, cadence, on }) => {
  const { tx, actor, settings, today, now } = context
  const { committeeId, memberId } = actor
  const [found] = await tx
    .select({ id: branch.id, name: branch.name, kind: branch.kind })
    .from(branch)
    .where(and(eq(branch.committeeId, committeeId), eq(branch.id, branchId)))
  if (!found) return refuse('NOT_FOUND')
  if (!may(actor, 'seeRank', { branchIds: [branchId] })) return refuse('NOT_YOUR_BRANCH')
  const period = periodAsked(cadence, on, today)
  const rows = await standingOf(context, period)
  const said = periodSaid(period, today)
  const activities = await activitySummaries(
    tx,
    { committeeId, memberId, now },
    and(
      ne(activity.state, 'draft'),
      ne(activity.state, 'cancelled'),
      isHostedBy(committeeId, [branchId]),
      sql`${activity.heldOn} between ${period.from} and ${period.to}`,
    ),
    sql`${activity.startsAt} desc, ${activity.id} desc`,
    MOST,
  )
  const obligations = await obligationsBetween(tx, committeeId, branchId, period, today, now)
  const ranked = rows.find((row) => row.branchId === branchId)
  if (ranked) return accept({ period: said, row: ranked, of: rows.length, obligations, activities })
  const tallies = await totalsOf(tx, committeeId, monthsOf(period), branchId)
  const memberCount = (await memberCounts(tx, committeeId, said.asOf)).get(branchId) ?? 0
  const { score, parts } = scoreOf({ branchId, memberCount }, tallies, period, today, settings.standing)
  const missed = missedSentence(tallies, period, today)
  const row = {
    branchId,
    branchName: found.name,
    memberCount,
    rank: null,
    score,
    parts,
    change: null,
    missed,
    months: monthsOf(period).map((month) => ({ month, mark: monthMark(tallies, month, today) })),
  }
  return accept({ period: said, row, of: rows.length, obligations, activities })
}
