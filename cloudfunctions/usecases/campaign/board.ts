import type { CampaignBoard, StarCorrection } from '../../../src/contract/campaign'
import { mostFiveStars, type Stars } from '../../../src/domain/campaign'
import { yearOf } from '../../../src/domain/calendar'
import { may } from '../../../src/domain/permission'
import { accept } from '../../../src/domain/result'
import { workdaysAfter } from '../../../src/domain/workdays'
import {
  type Campaign,
  campaignsOf,
  isNamed,
  objectionsOf,
  type RatedMember,
  ratedMembers,
  savedNominations,
  starLinesOfMember,
  starLists,
  stepsOf,
} from '../../database/campaigns'
import { memberName } from '../../database/roster'
import { starRulesOf } from '../../database/starRules'
import type { Context, UseCase } from '../usecase'
import { missingOf } from './missing'
import { isGuess, noticeOf } from './notice'
import { objectionSaid } from './objections'
import { rateAll } from './rateAll'

const isComputed = ({ state }: Campaign) => state !== 'withdrawn' && state !== 'opened'

/** A year's campaign as the committee runs it: how far it is, what is missing, who is nominated and named. */
export const campaignBoard: UseCase<'campaign.board'> = async (context, input) => {
  const { tx, actor, today, settings } = context
  const { committeeId, memberId } = actor
  const all = await campaignsOf(tx, committeeId)
  const thisYear = yearOf(today)
  const years = [...new Set([thisYear, thisYear - 1, ...all.map(({ year }) => year)])].sort((a, b) => b - a)
  // What runs comes first, then the year that is due.
  const running = all.find(({ state }) => state !== 'published' && state !== 'withdrawn')
  const year = input.year ?? running?.year ?? thisYear
  const found = all.find((each) => each.year === year) ?? null
  const mayRun = may(actor, 'runCampaign', {})
  const { rules } = await starRulesOf(tx, committeeId, year, settings)
  const rated = found && isComputed(found) ? await ratedMembers(tx, found) : []
  const saved = new Map((await savedNominations(tx, committeeId, year)).map((each) => [each.branchId, each]))
  const objections = await objectionsOf(tx, committeeId, { year })
  const lists = await starLists(tx, committeeId, year)
  const newest = lists.at(-1)
  const earliest = workdaysAfter(today, rules.noticeWorkdays)
  return accept({
    ...{ year, years, mayRun },
    state: found?.state ?? null,
    round: found?.round ?? 0,
    asOf: found && isComputed(found) ? found.asOf : null,
    missing: await missingOf(context, year),
    changed:
      input.withChanges && (found?.state === 'computed' || found?.state === 'confirmed')
        ? await changedOf(context, year, rated)
        : null,
    computed: [1, 2, 3, 4, 5].map(
      (stars) => rated.filter(({ computed }) => computed === stars).length,
    ) as unknown as CampaignBoard['computed'],
    branches: branchesOf(rated).map(({ branch, members }) => {
      const by = saved.get(branch.id)
      const candidates = members.filter(({ isCandidate }) => isCandidate)
      return {
        branch,
        members: members.length,
        candidates: candidates.length,
        nominated: candidates.filter(({ nomination }) => nomination?.isNominated).length,
        unsaid: candidates.filter(({ nomination }) => nomination === null).length,
        saved: by ? { by: by.by, at: by.at.toISOString() } : null,
      }
    }),
    nominees: rated
      .filter(({ nomination }) => nomination?.isNominated)
      .map((each) => ({ ...each, isOwn: each.member.id === memberId })),
    most: mostFiveStars(rules, rated.length),
    named: rated.filter(isNamed).length,
    notice: found && noticeOf(found, today),
    earliest: { to: earliest, isGuess: isGuess(today, earliest) },
    objections: mayRun
      ? objections.map((row) => ({
          ...objectionSaid(row),
          by: row.by,
          mayAnswer: row.by.id !== memberId && row.about.id !== memberId && row.objection.verdict === null,
        }))
      : [],
    waitingObjections: objections.filter(({ objection }) => objection.verdict === null).length,
    steps: (await stepsOf(tx, committeeId, year)).map(({ byId: _, at, ...step }) => ({
      ...step,
      at: at.toISOString(),
    })),
    published: newest
      ? {
          version: newest.version,
          at: newest.at.toISOString(),
          corrections: await correctionsOf(context, year, lists),
        }
      : null,
  })
}

/** How many members would have other stars if they were computed now, those who came or left included. */
async function changedOf(context: Context, year: number, rated: readonly RatedMember[]): Promise<number> {
  const now = new Map((await rateAll(context, year)).rated.map(({ memberId, stars }) => [memberId, stars]))
  const before = new Map(rated.map(({ member, computed }) => [member.id, computed]))
  return [...new Set([...now.keys(), ...before.keys()])].filter((id) => now.get(id) !== before.get(id)).length
}

function branchesOf(rated: readonly RatedMember[]) {
  const branches = new Map<string, { branch: RatedMember['branch']; members: RatedMember[] }>()
  for (const each of rated) {
    const line = branches.get(each.branch.id) ?? { branch: each.branch, members: [] }
    line.members.push(each)
    branches.set(each.branch.id, line)
  }
  return [...branches.values()]
}

/** The corrections of a published list, newest first, each against what stood before it. */
async function correctionsOf(
  { tx, actor }: Context,
  year: number,
  lists: readonly { version: number; correctedId: string | null; at: Date }[],
): Promise<StarCorrection[]> {
  const corrections: StarCorrection[] = []
  for (const { version, correctedId, at } of lists) {
    if (correctedId === null) continue
    const lines = (await starLinesOfMember(tx, actor.committeeId, year, correctedId)).map(({ line }) => line)
    const line = lines.find((each) => each.version === version)
    const before = lines.filter((each) => each.version < version).at(-1)
    if (!line || !before) continue
    const name = await memberName(tx, actor.committeeId, correctedId)
    const stars: { from: Stars; to: Stars } = { from: before.stars, to: line.stars }
    corrections.unshift({
      ...{ version, member: { id: correctedId, name }, ...stars, reason: line.reason },
      at: at.toISOString(),
    })
  }
  return corrections
}
