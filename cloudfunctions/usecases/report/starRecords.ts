import { and, asc, eq, gte, lt } from 'drizzle-orm'
import { addDays, dateOf, instantAt } from '../../../src/domain/calendar'
import { fiveStarMembers } from '../../database/campaigns'
import type { Tx } from '../../database/database'
import type { Asked, RecordRow } from '../../database/reports/record'
import { starList } from '../../database/schema/campaign'

/** The five-star members whom the lists name now that were published in the period. */
export async function starRecords(
  tx: Tx,
  { committeeId, branchId, period: { from, to } }: Asked,
): Promise<RecordRow[]> {
  const lists = await tx
    .select({ year: starList.year, at: starList.at })
    .from(starList)
    .where(
      and(
        eq(starList.committeeId, committeeId),
        eq(starList.version, 1),
        gte(starList.at, instantAt(from, '00:00')),
        lt(starList.at, instantAt(addDays(to, 1), '00:00')),
      ),
    )
    .orderBy(asc(starList.year))
  const records: RecordRow[] = []
  for (const { year, at } of lists) {
    for (const { member, branch } of await fiveStarMembers(tx, committeeId, year)) {
      if (branchId !== null && branch.id !== branchId) continue
      records.push({
        ...{ id: `${year} ${member.id}`, day: dateOf(at), title: member.name, detail: `${year} 年度` },
        ...{ branchId: branch.id, amount: 1, page: 'member', pageId: member.id },
      })
    }
  }
  return records
}
