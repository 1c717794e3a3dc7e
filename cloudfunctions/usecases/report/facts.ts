import { eq } from 'drizzle-orm'
import { isWithin, monthsBetween } from '../../../src/domain/calendar'
import type { FigureKey } from '../../../src/domain/report'
import type { ReportFacts } from '../../../src/domain/reportFacts'
import { periodBefore } from '../../../src/domain/reportPeriod'
import { missed } from '../../../src/domain/standing'
import { warningsOf } from '../../../src/domain/warning'
import { overdueFindings } from '../../database/findings'
import { forumsBetween } from '../../database/forumNumber'
import { honourList } from '../../database/reports/people'
import { branchesBetween, memberCounts } from '../../database/roster'
import { committee } from '../../database/schema/organization'
import { warningFacts } from '../../database/warnings'
import type { Context } from '../usecase'
import { dated, type Wanted } from './asked'
import { countFigures } from './figures'
import { nextRecords } from './nextRecords'

type Asking = Pick<Context, 'tx' | 'settings'>

/** The figures of a period, or one of them, beside those of the one before; null: its books are empty. */
export async function comparedFigures({ tx }: Pick<Asking, 'tx'>, asked: Wanted, only?: FigureKey) {
  const earlier = await countFigures(
    tx,
    { ...asked, ...dated(periodBefore(asked.period), asked.today) },
    only,
  )
  const now = await countFigures(tx, asked, only)
  return { ...now, before: earlier.tallies.length === 0 ? null : earlier.figures }
}

/** All that a report is written from: so many queries, whatever the number of records. */
export async function reportFacts(asking: Asking, asked: Wanted): Promise<ReportFacts> {
  const { tx, settings } = asking
  const { committeeId, branchId, branch, period, today, asOf, catalogue } = asked
  const [home] = await tx
    .select({ name: committee.name })
    .from(committee)
    .where(eq(committee.committeeId, committeeId))
  const { tallies, figures, before } = await comparedFigures(asking, asked)
  const isAsked = ({ id }: { id: string }) => branchId === null || id === branchId
  const alive = (await branchesBetween(tx, committeeId, period.from, period.to)).filter(isAsked)
  const heads = await memberCounts(tx, committeeId, asOf)
  const overdue = await overdueFindings(tx, committeeId, asOf, today)
  // What is unplanned is so today: a period that is over knows nothing of it.
  const warned = isWithin(today, period)
    ? await warningFacts(tx, committeeId, branchId === null ? null : [branchId], today)
    : []
  const branches = alive.map(({ id, name, aliveTo }) => ({
    ...{ id, name, memberCount: aliveTo !== null && aliveTo < asOf ? null : (heads.get(id) ?? 0) },
    tallies: tallies.filter((tally) => tally.branchId === id),
  }))
  return {
    ...{ organisation: home?.name ?? '', period, branch, today, figures, before, branches },
    titles: catalogue,
    honours: await honourList(tx, asked),
    forums: branchId === null ? await forumsBetween(tx, committeeId, period, settings.forum.firstNumber) : [],
    behind: branches.map(({ id, name, tallies }) => ({
      name,
      missed: missed(tallies, monthsBetween(period), today),
      overdue: overdue.get(id) ?? 0,
      warnings: warningsOf(warned.find((each) => each.branchId === id)?.facts ?? [], today, settings.warning),
    })),
    next: (await nextRecords(tx, asked)).map(({ kind, day }) => ({ kind, to: day ?? asOf })),
  }
}
