import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { CampaignMember } from '../../src/contract/campaign'
import {
  areRecordsFrozen,
  areRulesFrozen,
  type CampaignState,
  fiveStarSince,
  isCandidate,
} from '../../src/domain/campaign'
import type { CalendarDate } from '../../src/domain/calendar'
import type { Tx } from './database'
import {
  campaign,
  campaignBranch,
  campaignNomination,
  campaignObjection,
  campaignRating,
  campaignStep,
  starLine,
  starList,
} from './schema/campaign'
import { branch, member } from './schema/organization'

export type Campaign = typeof campaign.$inferSelect

const ofYear = (committeeId: string, year: number) =>
  and(eq(campaign.committeeId, committeeId), eq(campaign.year, year))

/**
 * A year's campaign; null: it was never opened. Held `to change`, all who change something of one year come one after
 * another; held `as it is`, nobody takes it a step further meanwhile.
 */
export async function campaignOf(
  tx: Tx,
  committeeId: string,
  year: number,
  hold?: 'to change' | 'as it is',
): Promise<Campaign | null> {
  const query = tx.select().from(campaign).where(ofYear(committeeId, year))
  const [found] = hold ? await query.for(hold === 'to change' ? 'no key update' : 'share') : await query
  return found ?? null
}

/** All campaigns there were, newest first. */
export const campaignsOf = (tx: Tx, committeeId: string): Promise<Campaign[]> =>
  tx.select().from(campaign).where(eq(campaign.committeeId, committeeId)).orderBy(desc(campaign.year))

/** Whether the rules of a year are settled. */
export const isRulesFrozen = async (
  tx: Tx,
  committeeId: string,
  year: number,
  hold?: 'as it is',
): Promise<boolean> => areRulesFrozen((await campaignOf(tx, committeeId, year, hold))?.state ?? null)

/** Whether what a year's stars are made of besides attendance and submissions is settled. */
export const isRecordsFrozen = async (
  tx: Tx,
  committeeId: string,
  year: number,
  hold?: 'as it is',
): Promise<boolean> => areRecordsFrozen((await campaignOf(tx, committeeId, year, hold))?.state ?? null)

/** Keeps a campaign's next step, with what it changes of the campaign. */
export async function keepStep(
  tx: Tx,
  { committeeId, year, state }: Pick<Campaign, 'committeeId' | 'year'> & { state: CampaignState | null },
  step: { to: CampaignState; reason: string; by: string; at: Date },
  changed: Partial<Omit<Campaign, 'committeeId' | 'year' | 'state'>> = {},
): Promise<void> {
  await tx
    .insert(campaign)
    .values({ committeeId, year, state: step.to, round: 0, ...changed })
    .onConflictDoUpdate({
      target: [campaign.committeeId, campaign.year],
      set: { state: step.to, ...changed },
    })
  const [last] = await tx
    .select({ number: sql<number>`coalesce(max(${campaignStep.number}), 0)::int` })
    .from(campaignStep)
    .where(and(eq(campaignStep.committeeId, committeeId), eq(campaignStep.year, year)))
  await tx
    .insert(campaignStep)
    .values({ committeeId, year, number: (last?.number ?? 0) + 1, from: state, ...step })
}

/** The steps of a year, first to last. */
export const stepsOf = (tx: Tx, committeeId: string, year: number) =>
  tx
    .select({
      from: campaignStep.from,
      to: campaignStep.to,
      reason: campaignStep.reason,
      byId: campaignStep.by,
      by: member.name,
      at: campaignStep.at,
    })
    .from(campaignStep)
    .innerJoin(member, and(eq(member.committeeId, campaignStep.committeeId), eq(member.id, campaignStep.by)))
    .where(and(eq(campaignStep.committeeId, committeeId), eq(campaignStep.year, year)))
    .orderBy(asc(campaignStep.number))

/** What holds of a published list: each member's newest line. */
const newestLines = (tx: Tx, committeeId: string, year: number) =>
  tx
    .selectDistinctOn([starLine.memberId], {
      memberId: starLine.memberId,
      branchId: starLine.branchId,
      version: starLine.version,
      score: starLine.score,
      stars: starLine.stars,
      reason: starLine.reason,
    })
    .from(starLine)
    .where(and(eq(starLine.committeeId, committeeId), eq(starLine.year, year)))
    .orderBy(starLine.memberId, desc(starLine.version))
    .as('newest_line')

export interface RatedMember extends CampaignMember {
  branch: { id: string; name: string }
}

const decider = alias(member, 'decider')

/** The members whom a year's newest round rated, by branch and name; `branchId`: those of one. */
export async function ratedMembers(
  tx: Tx,
  { committeeId, year, round }: Campaign,
  branchId?: string,
): Promise<RatedMember[]> {
  const line = newestLines(tx, committeeId, year)
  const rows = await tx
    .select({
      rating: campaignRating,
      name: member.name,
      branch: branch.name,
      nomination: campaignNomination,
      decider: decider.name,
      stars: line.stars,
      reason: line.reason,
      version: line.version,
    })
    .from(campaignRating)
    .innerJoin(
      member,
      and(eq(member.committeeId, campaignRating.committeeId), eq(member.id, campaignRating.memberId)),
    )
    .innerJoin(
      branch,
      and(eq(branch.committeeId, campaignRating.committeeId), eq(branch.id, campaignRating.branchId)),
    )
    .leftJoin(
      campaignNomination,
      and(
        eq(campaignNomination.committeeId, campaignRating.committeeId),
        eq(campaignNomination.year, campaignRating.year),
        eq(campaignNomination.memberId, campaignRating.memberId),
      ),
    )
    .leftJoin(
      decider,
      and(eq(decider.committeeId, campaignRating.committeeId), eq(decider.id, campaignNomination.decidedBy)),
    )
    .leftJoin(line, eq(line.memberId, campaignRating.memberId))
    .where(
      and(
        eq(campaignRating.committeeId, committeeId),
        eq(campaignRating.year, year),
        eq(campaignRating.round, round),
        branchId === undefined ? undefined : eq(campaignRating.branchId, branchId),
      ),
    )
    .orderBy(asc(branch.name), asc(member.name), asc(member.id))
  return rows.map(({ rating, name, branch: branchName, nomination, decider: by, stars, reason, version }) => {
    const { score, stars: computed, grade, isProbationary } = rating
    const candidate = isCandidate({ stars: computed, grade })
    // What was said of somebody who is a candidate no more waits for whether they are one again.
    const said = candidate ? nomination : null
    return {
      member: { id: rating.memberId, name, isProbationary },
      branch: { id: rating.branchId, name: branchName },
      score: score / 100,
      ...{ computed, grade, isCandidate: candidate },
      nomination: said && { isNominated: said.isNominated, reason: said.reason },
      decision:
        said?.isNominated && said.verdict
          ? { verdict: said.verdict, reason: said.verdictReason, by: by ?? '' }
          : null,
      published: stars === null ? null : { stars, reason: reason ?? '', isCorrected: (version ?? 1) > 1 },
    }
  })
}

/** Whom the committee confirmed. */
export const isNamed = ({ decision }: Pick<CampaignMember, 'decision'>): boolean =>
  decision?.verdict === 'confirmed'

/** When each branch said last whom it nominates. */
export const savedNominations = (tx: Tx, committeeId: string, year: number) =>
  tx
    .select({
      branchId: campaignBranch.branchId,
      revision: campaignBranch.revision,
      by: member.name,
      at: campaignBranch.savedAt,
    })
    .from(campaignBranch)
    .innerJoin(
      member,
      and(eq(member.committeeId, campaignBranch.committeeId), eq(member.id, campaignBranch.savedBy)),
    )
    .where(and(eq(campaignBranch.committeeId, committeeId), eq(campaignBranch.year, year)))

/** The versions of a year's published list, first to last; empty: it is not published. */
export const starLists = (tx: Tx, committeeId: string, year: number) =>
  tx
    .select()
    .from(starList)
    .where(and(eq(starList.committeeId, committeeId), eq(starList.year, year)))
    .orderBy(asc(starList.version))

/** All lines of a member of a year, first to last. */
export const starLinesOfMember = (tx: Tx, committeeId: string, year: number, memberId: string) =>
  tx
    .select({ line: starLine, by: starList.by, at: starList.at })
    .from(starLine)
    .innerJoin(
      starList,
      and(
        eq(starList.committeeId, starLine.committeeId),
        eq(starList.year, starLine.year),
        eq(starList.version, starLine.version),
      ),
    )
    .where(
      and(eq(starLine.committeeId, committeeId), eq(starLine.year, year), eq(starLine.memberId, memberId)),
    )
    .orderBy(asc(starLine.version))

/** A member's published stars of a year, its newest correction included; null: not published. */
export async function publishedStars(tx: Tx, committeeId: string, memberId: string, year: number) {
  const lines = (await starLinesOfMember(tx, committeeId, year, memberId)).map(({ line, at }) => ({
    ...line,
    at,
  }))
  const [last, before] = [lines.at(-1), lines.at(-2)]
  if (!last) return null
  const { stars, score, reason, at } = last
  return {
    ...{ stars, score: score / 100, reason, at },
    correctedFrom: before?.stars ?? null,
    fiveStarSince: fiveStarSince(lines),
  }
}

export interface FiveStarMember {
  member: { id: string; name: string }
  branch: { id: string; name: string }
}

/** The five-star members whom a year's published list names now, by branch and name. */
export async function fiveStarMembers(tx: Tx, committeeId: string, year: number): Promise<FiveStarMember[]> {
  const line = newestLines(tx, committeeId, year)
  return tx
    .select({
      member: { id: member.id, name: member.name },
      branch: { id: branch.id, name: branch.name },
    })
    .from(line)
    .innerJoin(member, and(eq(member.committeeId, committeeId), eq(member.id, line.memberId)))
    .innerJoin(branch, and(eq(branch.committeeId, committeeId), eq(branch.id, line.branchId)))
    .where(eq(line.stars, 5))
    .orderBy(asc(branch.name), asc(member.name), asc(member.id))
}

const about = alias(member, 'about')
const answerer = alias(member, 'answerer')

/** The objections of a year or those that a member raised, oldest first. */
export const objectionsOf = (
  tx: Tx,
  committeeId: string,
  { year, memberId }: { year?: number; memberId?: string },
) =>
  tx
    .select({
      objection: campaignObjection,
      by: { id: member.id, name: member.name },
      about: { id: about.id, name: about.name },
      answerer: answerer.name,
    })
    .from(campaignObjection)
    .innerJoin(
      member,
      and(eq(member.committeeId, campaignObjection.committeeId), eq(member.id, campaignObjection.memberId)),
    )
    .innerJoin(
      about,
      and(eq(about.committeeId, campaignObjection.committeeId), eq(about.id, campaignObjection.aboutId)),
    )
    .leftJoin(
      answerer,
      and(
        eq(answerer.committeeId, campaignObjection.committeeId),
        eq(answerer.id, campaignObjection.answeredBy),
      ),
    )
    .where(
      and(
        eq(campaignObjection.committeeId, committeeId),
        year === undefined ? undefined : eq(campaignObjection.year, year),
        memberId === undefined ? undefined : eq(campaignObjection.memberId, memberId),
      ),
    )
    .orderBy(asc(campaignObjection.at), asc(campaignObjection.id))

export async function objectionOf(tx: Tx, committeeId: string, id: string) {
  const [found] = await tx
    .select()
    .from(campaignObjection)
    .where(and(eq(campaignObjection.committeeId, committeeId), eq(campaignObjection.id, id)))
    .for('no key update')
  return found ?? null
}

/** The day as of which a year is rated. */
export const ratingDay = (year: number, today: CalendarDate): CalendarDate =>
  today < `${year}-12-31` ? today : `${year}-12-31`
