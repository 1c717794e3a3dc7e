import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import {
  campaignBranch,
  campaignNomination,
  campaignRating,
  starLine,
  starList,
} from '../../cloudfunctions/database/schema/campaign'
import { campaignOf as keptCampaign, keepStep } from '../../cloudfunctions/database/campaigns'
import type { CampaignState } from '../../src/domain/campaign'
import { defaultSettings } from '../../src/domain/settings'
import type { World } from './world'

export interface CampaignWishes {
  year: number
  state?: CampaignState
  /** Who has five stars and 优秀; everybody else has four stars and 合格. */
  candidates?: readonly string[]
  /** Candidates are nominated, and confirmed where the state is later than `computed`. */
  nominated?: boolean
  /** Of the notice. */
  to?: string
}

/** A year's campaign as the calls would have left it; what there was of the year is an earlier round's. */
export async function campaignOf(
  world: World,
  wishes: CampaignWishes,
): Promise<{ year: number; round: number }> {
  const { id: committeeId, database, people, membersOf, branches } = world
  const { year, state = 'computed', candidates = [], to = '2026-05-27' } = wishes
  const isLater = ['confirmed', 'noticed', 'published'].includes(state)
  const { nominated = isLater } = wishes
  const by = people.officer.memberId
  const at = new Date('2026-05-18T01:00:00Z')
  const key = { committeeId, year }
  return database.transaction({ committeeId }, async (tx) => {
    const before = await keptCampaign(tx, committeeId, year)
    const round = (before?.round ?? 0) + 1
    for (const table of [campaignNomination, campaignBranch]) {
      await tx.delete(table).where(and(eq(table.committeeId, committeeId), eq(table.year, year)))
    }
    const isComputed = isLater || state === 'computed'
    await keepStep(
      tx,
      { ...key, state: before?.state ?? null },
      { to: state, reason: '', by, at },
      {
        ...(isComputed ? { round, asOf: '2026-05-18' } : {}),
        ...(state === 'noticed' || state === 'published' ? { noticeFrom: '2026-05-18', noticeTo: to } : {}),
      },
    )
    if (!isComputed) return { year, round }
    const lines = (['A', 'B', 'C'] as const).flatMap((name) =>
      membersOf[name].map((memberId) => ({ memberId, branchId: branches[name] })),
    )
    const isCandidate = ({ memberId }: { memberId: string }) => candidates.includes(memberId)
    await tx.insert(campaignRating).values(
      lines.map((line) => ({
        ...{ ...key, round, ...line, isProbationary: false },
        ...(isCandidate(line)
          ? { score: 9150, stars: 5 as const, grade: '优秀' as const }
          : { score: 8300, stars: 4 as const, grade: '合格' as const }),
      })),
    )
    const named = nominated ? lines.filter(isCandidate) : []
    for (const branchId of new Set(named.map((line) => line.branchId))) {
      await tx.insert(campaignBranch).values({ ...key, branchId, revision: 1, savedBy: by, savedAt: at })
    }
    if (named.length > 0) {
      const decision = isLater
        ? { verdict: 'confirmed' as const, decidedBy: people.chief.memberId, decidedAt: at }
        : {}
      await tx
        .insert(campaignNomination)
        .values(named.map((line) => ({ ...key, ...line, isNominated: true, reason: '', ...decision })))
    }
    if (state !== 'published') return { year, round }
    await tx.insert(starList).values({ ...key, version: 1, by, at })
    await tx.insert(starLine).values(
      lines.map((line) => ({
        ...{ ...key, version: 1, ...line, reason: '' },
        ...(isCandidate(line) ? { score: 9150, stars: 5 as const } : { score: 8300, stars: 4 as const }),
      })),
    )
    return { year, round }
  })
}

/** By these rules whose appraisal is 优秀 has the points for five stars, whatever else they did. */
export const easyRules = {
  ...defaultSettings.star,
  ...{ reflectionsPerYear: 0, servicesPerYear: 0 },
  thresholds: [70, 60, 50, 40] as [number, number, number, number],
}

/** Somebody's objection to a name on the notice. */
export const objectionOf = (year: number, aboutId: string) => ({
  ...{ objectionId: randomUUID(), year, aboutId },
  reason: '全年只参加过一次志愿服务',
})
