import { and, eq } from 'drizzle-orm'
import { youngIn } from '../../../src/domain/group'
import type { Tx } from '../../database/database'
import { colleaguesOn, groupsFrom } from '../../database/groups'
import type { Asked, RecordRow } from '../../database/reports/record'
import { branch } from '../../database/schema/organization'

/** The young of the serving branches; of those the ones whom a youth group has. */
export async function youthRecords(
  tx: Tx,
  { committeeId, branchId, asOf }: Asked,
  { covered }: { covered: boolean },
): Promise<RecordRow[]> {
  const groups = await groupsFrom(tx, committeeId, asOf)
  const colleagues = await colleaguesOn(tx, committeeId, asOf)
  const serving = await tx
    .select({ id: branch.id })
    .from(branch)
    .where(and(eq(branch.committeeId, committeeId), eq(branch.kind, 'serving')))
  const names = new Map(colleagues.map(({ memberId, name }) => [memberId, name]))
  return youngIn(
    groups.filter(({ aliveFrom }) => aliveFrom <= asOf),
    colleagues,
    new Set(serving.map(({ id }) => id).filter((id) => branchId === null || id === branchId)),
    asOf,
  )
    .filter(({ isCovered }) => isCovered || !covered)
    .map(({ memberId, branchId: workplace }) => ({
      ...{ id: memberId, day: null, title: names.get(memberId) ?? '', detail: null },
      ...{ branchId: workplace, amount: 1, page: 'member', pageId: memberId },
    }))
}
