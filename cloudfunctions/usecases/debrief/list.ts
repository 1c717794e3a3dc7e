import { and, eq, inArray } from 'drizzle-orm'
import type { DebriefResult } from '../../../src/contract/debrief'
import { may } from '../../../src/domain/permission'
import { accept } from '../../../src/domain/result'
import { secretariesIn } from '../../database/debriefs'
import { debrief } from '../../database/schema/meeting'
import { post } from '../../database/schema/organization'
import type { UseCase } from '../usecase'

/** Every secretary's debrief of a year beside that of the year before, for the committee; else one's own. */
export const listDebriefs: UseCase<'debrief.list'> = async ({ tx, actor, today }, input) => {
  const { committeeId, memberId } = actor
  const year = input.year ?? Number(today.slice(0, 4))
  const seesAll = may(actor, 'seeOrganization', {})
  const secretaries = await secretariesIn(
    tx,
    committeeId,
    year,
    seesAll ? undefined : eq(post.memberId, memberId),
  )
  const results = await tx
    .select()
    .from(debrief)
    .where(and(eq(debrief.committeeId, committeeId), inArray(debrief.year, [year, year - 1])))
  const resultOf = (of: number, who: { memberId: string; branchId: string }): DebriefResult | null => {
    const row = results.find(
      (each) => each.year === of && each.memberId === who.memberId && each.branchId === who.branchId,
    )
    if (!row) return null
    const { revision, grade, shortcomings, rectification, rectifiedAt } = row
    return { revision, grade, shortcomings, rectification, rectifiedAt: rectifiedAt?.toISOString() ?? null }
  }
  return accept({
    year,
    mayRecord: may(actor, 'manageOrganization', {}),
    debriefs: secretaries.map((who) => ({
      member: { id: who.memberId, name: who.memberName },
      branch: { id: who.branchId, name: who.branchName },
      result: resultOf(year, who),
      lastYear: resultOf(year - 1, who),
      mayRectify: who.memberId === memberId,
    })),
  })
}
