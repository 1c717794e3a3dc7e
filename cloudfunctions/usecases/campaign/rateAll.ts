import { and, asc, eq } from 'drizzle-orm'
import type { Stars } from '../../../src/domain/campaign'
import { type AppraisalGrade, rate } from '../../../src/domain/star'
import type { StarRules } from '../../../src/domain/starRules'
import { ratingDay } from '../../database/campaigns'
import { isMembershipOn } from '../../database/roster'
import { member, membership } from '../../database/schema/organization'
import { starFactsFrom, starLinesOf } from '../../database/starFacts'
import { starRulesOf } from '../../database/starRules'
import type { Context } from '../usecase'

/** Members whose books are held at a time. */
const AT_ONCE = 500

/** A member's rating as a campaign keeps it; `score` in hundredths of a point. */
export interface Rated {
  memberId: string
  /** Their home branch: the one that appraises and nominates them. */
  branchId: string
  isProbationary: boolean
  score: number
  stars: Stars
  grade: AppraisalGrade | null
}

/** Rates all who belong to the committee on the year's last day (or today), by its rules and its books as they are. */
export async function rateAll(
  { tx, actor, settings, today }: Pick<Context, 'tx' | 'actor' | 'settings' | 'today'>,
  year: number,
): Promise<{ rules: StarRules; rated: Rated[] }> {
  const { committeeId } = actor
  const { rules } = await starRulesOf(tx, committeeId, year, settings)
  const members = await tx
    .select({ id: member.id, kind: member.kind, branchId: membership.branchId })
    .from(membership)
    .innerJoin(
      member,
      and(eq(member.committeeId, membership.committeeId), eq(member.id, membership.memberId)),
    )
    .where(
      and(
        eq(membership.committeeId, committeeId),
        eq(membership.kind, 'home'),
        isMembershipOn(ratingDay(year, today)),
      ),
    )
    .orderBy(asc(member.id))
  const rated: Rated[] = []
  for (let from = 0; from < members.length; from += AT_ONCE) {
    const some = members.slice(from, from + AT_ONCE)
    const lines = await starLinesOf(
      tx,
      committeeId,
      some.map(({ id }) => id),
      year,
    )
    for (const { id, kind, branchId } of some) {
      const own = lines.get(id)
      if (!own) continue
      const facts = starFactsFrom(own, rules)
      const { score, stars } = rate(facts, rules, year, today)
      rated.push({
        ...{ memberId: id, branchId, isProbationary: kind === 'probationary', stars },
        score: Math.round(score * 100),
        grade: facts.appraisal?.grade ?? null,
      })
    }
  }
  return { rules, rated }
}
