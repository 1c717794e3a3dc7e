import { asc, eq } from 'drizzle-orm'
import type { MovedMember } from '../../../src/contract/starRules'
import { accept } from '../../../src/domain/result'
import { rate } from '../../../src/domain/star'
import { checkStarRules } from '../../../src/domain/starRules'
import { branchesNamed, workplacesOn } from '../../database/roster'
import { member } from '../../database/schema/organization'
import { starFactsFrom, starLinesOf } from '../../database/starFacts'
import { starRulesOf } from '../../database/starRules'
import type { UseCase } from '../usecase'

/** Members whose books are held at a time. */
const AT_ONCE = 500

/** What other rules would do to the present ratings of a year, branch by branch. Nothing is kept. */
export const previewStarRules: UseCase<'starRules.preview'> = async (context, { year, rules }) => {
  const { tx, actor, today, settings } = context
  const { committeeId } = actor
  const sound = checkStarRules(rules)
  if (!sound.ok) return sound
  const present = (await starRulesOf(tx, committeeId, year, settings)).rules
  const day = today < `${year}-12-31` ? today : `${year}-12-31`
  const workplace = workplacesOn(tx, committeeId, day)
  const members = await tx
    .select({ id: member.id, name: member.name, branchId: workplace.branchId })
    .from(workplace)
    .innerJoin(member, eq(member.id, workplace.memberId))
    .where(eq(member.committeeId, committeeId))
    .orderBy(asc(member.name), asc(member.id))
  const moved = new Map<string, MovedMember[]>()
  let [up, down] = [0, 0]
  for (let from = 0; from < members.length; from += AT_ONCE) {
    const some = members.slice(from, from + AT_ONCE)
    const ids = some.map(({ id }) => id)
    const lines = await starLinesOf(tx, committeeId, ids, year)
    for (const { id, name, branchId } of some) {
      const own = lines.get(id)
      if (!own) continue
      const starsBy = (by: typeof rules) => rate(starFactsFrom(own, by), by, year, today).stars
      const [before, after] = [starsBy(present), starsBy(rules)]
      if (after === before) continue
      if (after > before) up++
      else down++
      const line = { member: { id, name }, from: before, to: after }
      moved.set(branchId, [...(moved.get(branchId) ?? []), line])
    }
  }
  const branches = await branchesNamed(tx, committeeId, [...moved.keys()])
  return accept({
    ...{ rated: members.length, up, down },
    branches: branches.map((branch) => ({ branch, moved: moved.get(branch.id) ?? [] })),
  })
}
