import { and, count, eq, sql } from 'drizzle-orm'
import type { CampaignBoard } from '../../../src/contract/campaign'
import { ratingDay } from '../../database/campaigns'
import { isMembershipOn } from '../../database/roster'
import { branch, member, membership } from '../../database/schema/organization'
import { appraisal, contest } from '../../database/schema/star'
import { submission } from '../../database/schema/submission'
import type { Context } from '../usecase'

/** The branches that have full members at home and no 民主评议 of the year, by name. */
export const unappraised = ({ tx, actor, today }: Pick<Context, 'tx' | 'actor' | 'today'>, year: number) =>
  tx
    .selectDistinct({ id: branch.id, name: branch.name })
    .from(branch)
    .innerJoin(
      membership,
      and(eq(membership.committeeId, branch.committeeId), eq(membership.branchId, branch.id)),
    )
    .innerJoin(
      member,
      and(eq(member.committeeId, membership.committeeId), eq(member.id, membership.memberId)),
    )
    .where(
      and(
        eq(branch.committeeId, actor.committeeId),
        eq(membership.kind, 'home'),
        eq(member.kind, 'full'),
        isMembershipOn(ratingDay(year, today)),
        sql`not exists (select from ${appraisal} where ${appraisal.committeeId} = ${branch.committeeId}
          and ${appraisal.branchId} = ${branch.id} and ${appraisal.year} = ${year})`,
      ),
    )
    .orderBy(branch.name)

/** What a year's computation had better wait for. */
export async function missingOf(context: Context, year: number): Promise<CampaignBoard['missing']> {
  const { tx, actor } = context
  const { committeeId } = actor
  const [contests] = await tx
    .select({ count: count() })
    .from(contest)
    .where(and(eq(contest.committeeId, committeeId), eq(contest.year, year), eq(contest.state, 'open')))
  const [submissions] = await tx
    .select({ count: count() })
    .from(submission)
    .where(
      and(
        eq(submission.committeeId, committeeId),
        eq(submission.state, 'submitted'),
        sql`extract(year from coalesce(${submission.servedOn}, (${submission.submittedAt} at time zone 'Asia/Shanghai')::date)) = ${year}`,
      ),
    )
  return {
    appraisals: await unappraised(context, year),
    contests: contests?.count ?? 0,
    submissions: submissions?.count ?? 0,
  }
}
