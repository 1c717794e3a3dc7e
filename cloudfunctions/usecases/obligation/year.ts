import { and, eq } from 'drizzle-orm'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { yearGrid } from '../../../src/domain/yearGrid'
import { obligationsWithActivities } from '../../database/obligations'
import { branch } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

/** A branch's year: kinds down, months across, each cell with what was held or is planned for it. */
export const branchYear: UseCase<'obligation.year'> = async (
  { tx, actor, today, now },
  { branchId, year },
) => {
  const { committeeId } = actor
  if (!may(actor, 'seeBranch', { branchIds: [branchId] })) return refuse('NOT_YOUR_BRANCH')
  const [found] = await tx
    .select({ id: branch.id, name: branch.name })
    .from(branch)
    .where(and(eq(branch.committeeId, committeeId), eq(branch.id, branchId)))
  if (!found) return refuse('NOT_FOUND')
  const days = { from: `${year}-01-01`, to: `${year}-12-31` }
  const owed = await obligationsWithActivities(tx, { committeeId, branchId, ...days, today, now })
  return accept({
    branch: found,
    year,
    today,
    mayPlan: may(actor, 'runActivity', { branchIds: [branchId] }),
    mayWaive: may(actor, 'manageOrganization', {}),
    rows: yearGrid(owed, year).map(({ kind, ownerId, cells }) => ({
      kind,
      ownerName: owed.find((each) => each.ownerId === ownerId && each.kind === kind)?.ownerName ?? null,
      cells,
    })),
  })
}
