import { and, count, eq } from 'drizzle-orm'
import { yearOf } from '../../../src/domain/calendar'
import { may } from '../../../src/domain/permission'
import { accept, refuse } from '../../../src/domain/result'
import { rate } from '../../../src/domain/star'
import { member } from '../../database/schema/organization'
import { submission } from '../../database/schema/submission'
import { branchIdsOf } from '../../database/roster'
import { publishedStars } from '../../database/campaigns'
import { contestsOf } from '../../database/contests'
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
  const ratedIn = async (each: number) => {
    const { rules, facts } = await starFactsOf(tx, committeeId, [memberId], each, settings)
    const own = facts.get(memberId)
    if (!own) return null
    return { ...rate(own, rules, each, today), rules, belonged: own.belongs.length > 0 }
  }
  const [rated, before] = [await ratedIn(year), await ratedIn(year - 1)]
  if (!rated) return refuse('NOT_FOUND')
  const { belonged: _, ...rating } = rated
  const given = await publishedStars(tx, committeeId, memberId, year)
  const givenBefore = await publishedStars(tx, committeeId, memberId, year - 1)
  const seesVeto = may(actor, 'seeVeto', { memberId, branchIds })
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
    ...rating,
    veto: seesVeto ? rating.veto : null,
    member: { id: found.id, name: found.name, probationary: found.kind === 'probationary' },
    year,
    asOf: today < `${year}-12-31` ? today : `${year}-12-31`,
    waiting: waiting?.count ?? 0,
    published: given
      ? {
          ...{ stars: given.stars, score: given.score, reason: given.reason, at: given.at.toISOString() },
          correctedFrom: given.correctedFrom,
        }
      : null,
    lastYear: before?.belonged
      ? {
          year: year - 1,
          score: givenBefore?.score ?? before.score,
          stars: givenBefore?.stars ?? before.stars,
          isPublished: givenBefore !== null,
        }
      : null,
    contests: await contestsOf(tx, committeeId, memberId, year),
    mayContest: memberId === actor.memberId,
  })
}
