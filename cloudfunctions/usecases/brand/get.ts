import { and, eq, sql } from 'drizzle-orm'
import { doingsOf } from '../../../src/domain/brand'
import { monthsOf, periodOf } from '../../../src/domain/calendar'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { activitySummaries, isHostedBy } from '../../database/activities'
import { activity } from '../../database/schema/activity'
import { brand } from '../../database/schema/brand'
import { branch } from '../../database/schema/organization'
import { holdOf } from '../../database/textHolds'
import { totalsOf } from '../../database/totals'
import type { UseCase } from '../usecase'

const LATEST = 6

/** A branch's brand and what it did this year: its counts for everybody, its activities for who may see the branch's. */
export const getBrand: UseCase<'brand.get'> = async ({ tx, actor, today, now }, { branchId }) => {
  const { committeeId, memberId } = actor
  const [found] = await tx
    .select({ id: branch.id, name: branch.name, brand })
    .from(branch)
    .leftJoin(brand, and(eq(brand.committeeId, branch.committeeId), eq(brand.branchId, branch.id)))
    .where(and(eq(branch.committeeId, committeeId), eq(branch.id, branchId)))
  if (!found) return refuse('NOT_FOUND')
  const mayEdit = may(actor, 'editBrand', { branchIds: [branchId] })
  const held = await holdOf(tx, committeeId, { subject: 'brand', subjectId: branchId })
  const shown = held === null || mayEdit ? found.brand : null
  const year = periodOf('year', today)
  const seesActivities = may(actor, 'seeBranch', { branchIds: [branchId] })
  const latest = seesActivities
    ? await activitySummaries(
        tx,
        { committeeId, memberId, now },
        and(
          eq(activity.state, 'closed'),
          isHostedBy(committeeId, [branchId]),
          sql`${activity.heldOn} between ${year.from} and ${year.to}`,
        ),
        sql`${activity.startsAt} desc, ${activity.id} desc`,
        LATEST,
      )
    : []
  return accept({
    branch: { id: found.id, name: found.name },
    brand: shown && {
      revision: shown.revision,
      name: shown.name,
      story: shown.story,
      savedAt: shown.savedAt.toISOString(),
    },
    held: mayEdit ? held : null,
    year: Number(year.from.slice(0, 4)),
    doings: doingsOf(await totalsOf(tx, committeeId, monthsOf(year), branchId)),
    latest,
    mayEdit,
  })
}
