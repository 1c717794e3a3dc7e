import { and, eq } from 'drizzle-orm'
import type { CalendarDate, Month } from '../../../src/domain/calendar'
import { may } from '../../../src/domain/permission'
import { periodFrom } from '../../../src/domain/reportPeriod'
import { accept, refuse, type Result } from '../../../src/domain/result'
import type { Tx } from '../../database/database'
import type { Asked } from '../../database/reports/record'
import { branch } from '../../database/schema/organization'
import { catalogueOf, type TopicRow } from '../../database/topics'
import type { Context } from '../usecase'

/** A report that was asked for: whose, of which months, with the catalogue of then. */
export interface Wanted extends Asked {
  branch: { id: string; name: string } | null
  catalogue: TopicRow[]
}

/** What is asked for, for who may read it. */
export async function wanted(
  { tx, actor, today }: Pick<Context, 'tx' | 'actor' | 'today'>,
  { from, to, branchId }: { from: Month; to: Month; branchId: string | null },
): Promise<Result<Wanted>> {
  const { committeeId } = actor
  const mayRead = may(actor, 'seeReport', branchId === null ? {} : { branchIds: [branchId] })
  if (!mayRead) return refuse(branchId === null ? 'NOT_PERMITTED' : 'NOT_YOUR_BRANCH')
  const found = branchId === null ? null : await branchNamed(tx, committeeId, branchId)
  if (branchId !== null && found === null) return refuse('NOT_FOUND', { field: 'branchId' })
  const catalogue = await catalogueOf(tx, committeeId)
  const period = periodFrom(from, to)
  return accept({ committeeId, branchId, branch: found, catalogue, ...dated(period, today) })
}

/** A period as it is asked about on a day. */
export const dated = (period: Asked['period'], today: CalendarDate) => ({
  period,
  today,
  asOf: today < period.to ? today : period.to,
})

async function branchNamed(tx: Tx, committeeId: string, branchId: string) {
  const [found] = await tx
    .select({ id: branch.id, name: branch.name })
    .from(branch)
    .where(and(eq(branch.committeeId, committeeId), eq(branch.id, branchId)))
  return found ?? null
}
