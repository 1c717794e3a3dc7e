import { and, count, eq } from 'drizzle-orm'
import { yearOf } from '../../../src/domain/calendar'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { rate } from '../../../src/domain/star'
import { member } from '../../database/schema/organization'
import { submission } from '../../database/schema/submission'
import { branchIdsOf } from '../../database/roster'
import { starFactsOf } from '../../database/starFacts'
import type { UseCase } from '../usecase'

/** A member's stars for a year, each point with what it comes from. */
export const getRating: UseCase<'star.rating'> = async (context, input) => {
  const { tx, actor, settings, today } = context
  const { committeeId } = actor
  const memberId = input.memberId ?? actor.memberId
  const year = input.year ?? yearOf(today)
  const [found] = await tx
    .select({ id: member.id, name: member.name, kind: member.kind })
    .from(member)
    .where(and(eq(member.committeeId, committeeId), eq(member.id, memberId)))
  if (!found) return refuse('NOT_FOUND')
  const branchIds = await branchIdsOf(tx, committeeId, memberId, today)
  if (!may(actor, 'seeScores', { memberId, branchIds })) return refuse('NOT_YOUR_BRANCH')
  const facts = (await starFactsOf(tx, committeeId, [memberId], year)).get(memberId)
  if (!facts) return refuse('NOT_FOUND')
  const [waiting] = await tx
    .select({ count: count() })
    .from(submission)
    .where(
      and(
        eq(submission.committeeId, committeeId),
        eq(submission.memberId, memberId),
        eq(submission.state, 'submitted'),
      ),
    )
  return accept({
    ...rate(facts, settings.star, year, today),
    member: { id: found.id, name: found.name, probationary: found.kind === 'probationary' },
    year,
    asOf: today < `${year}-12-31` ? today : `${year}-12-31`,
    waiting: waiting?.count ?? 0,
  })
}
