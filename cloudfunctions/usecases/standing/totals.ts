import { asc, eq } from 'drizzle-orm'
import type { TotalRow } from '../../../src/contract/standing'
import { monthsOf } from '../../../src/domain/calendar'
import { accept } from '../../../src/domain/result'
import type { Tally } from '../../../src/domain/total'
import { branchesBetween } from '../../database/roster'
import { topic } from '../../database/schema/activity'
import { totalsOf } from '../../database/totals'
import type { UseCase } from '../usecase'
import { periodAsked, periodSaid } from './period'

/** Measures × branches of all kinds, with the committee's sums. */
export const listTotals: UseCase<'standing.totals'> = async ({ tx, actor, today }, { cadence, on }) => {
  const { committeeId } = actor
  const period = periodAsked(cadence, on, today)
  const branches = await branchesBetween(tx, committeeId, period.from, period.to)
  const tallies = await totalsOf(tx, committeeId, monthsOf(period))
  const topics = await tx
    .select({ id: topic.id, title: topic.title })
    .from(topic)
    .where(eq(topic.committeeId, committeeId))
    .orderBy(asc(topic.title))
  return accept({
    period: periodSaid(period, today),
    rows: branches.map(({ id, name }) =>
      rowOf(
        id,
        name,
        tallies.filter(({ branchId }) => branchId === id),
      ),
    ),
    sum: rowOf(committeeId, '合计', tallies),
    topics,
  })
}

function rowOf(branchId: string, branchName: string, tallies: readonly Tally[]): TotalRow {
  const of = (measure: Tally['measure']) =>
    tallies.filter((tally) => tally.measure === measure).reduce((sum, { count }) => sum + count, 0)
  const bySubject = (measure: Tally['measure']) => {
    const counts: Record<string, number> = {}
    for (const tally of tallies) {
      if (tally.measure === measure) counts[tally.subject] = (counts[tally.subject] ?? 0) + tally.count
    }
    return counts
  }
  return {
    branchId,
    branchName,
    held: bySubject('held'),
    present: bySubject('present'),
    studied: bySubject('studied'),
    reflections: of('reflection'),
    serviceReports: of('serviceReport'),
    serviceMinutes: of('serviceMinutes'),
    owed: of('owed'),
    metOnTime: of('metOnTime'),
    metLate: of('metLate'),
    found: of('found'),
    verified: of('verified'),
  }
}
