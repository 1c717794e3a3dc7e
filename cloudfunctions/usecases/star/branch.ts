import { and, asc, eq } from 'drizzle-orm'
import { yearOf } from '../../../src/domain/calendar'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { rate } from '../../../src/domain/star'
import { belongingTo } from '../../database/roster'
import { member } from '../../database/schema/organization'
import { starFactsOf } from '../../database/starFacts'
import type { UseCase } from '../usecase'

/** A branch's members with their stars, by name: persons are not ranked. */
export const branchStars: UseCase<'star.branch'> = async ({ tx, actor, settings, today }, input) => {
  const { committeeId } = actor
  const branchId = input.branchId ?? actor.branchId
  const year = input.year ?? yearOf(today)
  if (!may(actor, 'seeScores', { branchIds: [branchId] })) return refuse('NOT_YOUR_BRANCH')
  const belonging = belongingTo(tx, committeeId, [branchId], today)
  const members = await tx
    .select({ id: member.id, name: member.name, kind: member.kind })
    .from(belonging)
    .innerJoin(member, and(eq(member.committeeId, committeeId), eq(member.id, belonging.memberId)))
    .orderBy(asc(member.name), asc(member.id))
  if (members.length === 0) return accept({ year, members: [] })
  const { rules, facts } = await starFactsOf(
    tx,
    committeeId,
    members.map(({ id }) => id),
    year,
    settings,
  )
  return accept({
    year,
    members: members.flatMap(({ id, name, kind }) => {
      const found = facts.get(id)
      if (!found) return []
      const { stars, score } = rate(found, rules, year, today)
      return [{ id, name, probationary: kind === 'probationary', stars, score }]
    }),
  })
}
