import { and, eq } from 'drizzle-orm'
import { keepList } from '../../cloudfunctions/database/branchStars'
import { keepChecklist } from '../../cloudfunctions/database/checkups'
import { branchStar, branchStarMark, branchStarYear } from '../../cloudfunctions/database/schema/branchStar'
import { checklist } from '../../cloudfunctions/database/schema/checkup'
import type { BranchStarState, StarLevel } from '../../src/domain/branchStar'
import { defaultChecklist } from '../../src/domain/checklist'
import { itemKeys } from './checkups'
import type { World } from './world'

export interface StarWishes {
  branchId: string
  year?: number
  closesOn?: string
  state?: BranchStarState
  /** Items for which the branch gives itself all. */
  marked?: readonly string[]
  level?: StarLevel
  /** The list is out, in one version. */
  published?: boolean
}

/**
 * A branch's answer of a year, as the calls would have left it; what there was before is not there any more. Its
 * revision is 1, unless the branch is only `asked`.
 */
export async function starOf({ id: committeeId, database, people }: World, wishes: StarWishes) {
  const { branchId, year = 2026, closesOn = '2026-06-30', level = 4 } = wishes
  const { state = 'declared', marked = itemKeys, published = false } = wishes
  const [by, at] = [people.officer.memberId, new Date('2026-05-01T01:00:00Z')]
  const key = { committeeId, year, branchId }
  await database.transaction({ committeeId }, async (tx) => {
    const lists = await tx.select().from(checklist)
    if (lists.length === 0) {
      await keepChecklist(tx, { committeeId, version: 1, savedBy: by, savedAt: at }, defaultChecklist)
    }
    await tx
      .insert(branchStarYear)
      .values({ committeeId, year, checklistVersion: 1, closesOn, askedBy: by, askedAt: at })
      .onConflictDoNothing()
    for (const table of [branchStarMark, branchStar]) {
      await tx
        .delete(table)
        .where(and(eq(table.committeeId, committeeId), eq(table.year, year), eq(table.branchId, branchId)))
    }
    if (state === 'asked') return
    const decision =
      state === 'decided' ? { level, reason: '各项工作扎实', decidedBy: by, decidedAt: at } : {}
    await tx
      .insert(branchStar)
      .values({ ...key, state, statement: '', revision: 1, savedBy: by, savedAt: at, ...decision })
    if (marked.length > 0) {
      await tx.insert(branchStarMark).values(
        marked.map((itemKey) => {
          const points = defaultChecklist.find(({ key }) => key === itemKey)?.points ?? 0
          return { ...key, itemKey, level: 'full' as const, points, note: '' }
        }),
      )
    }
    if (published) {
      const list = { committeeId, year, version: 1, by, at }
      await keepList(tx, list, [{ branchId, level, reason: '各项工作扎实' }])
    }
  })
}
