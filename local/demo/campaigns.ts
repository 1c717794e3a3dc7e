import { dateOf, instantAt, yearOf } from '../../src/domain/calendar'
import { defaultSettings } from '../../src/domain/settings'
import { fiveStarMembers } from '../../cloudfunctions/database/campaigns'
import type { StarRules } from '../../src/domain/starRules'
import { workdaysAfter } from '../../src/domain/workdays'
import { allBranches } from './branches'
import { chanceFor } from './chance'
import { committeeId, partyAffairsOfficer, secretaryOn } from './organisation'
import { perform, type Stage } from './perform'

/**
 * The books begin in January 2022, and after that half-year again with the last months of last year: what they hold of
 * 2021 and of last year are the grades of the appraisal, so the rules of those years ask for nothing else.
 */
const byAppraisal: StarRules = {
  ...defaultSettings.star,
  ...{ reflectionsPerYear: 0, servicesPerYear: 0, thresholds: [70, 66, 60, 50] },
}

/** What the organ asks of a member in the present year: less than the defaults, as its people have little time. */
const ofThisYear: StarRules = {
  ...defaultSettings.star,
  ...{ reflectionsPerYear: 2, servicesPerYear: 4, thresholds: [70, 60, 50, 40] },
}

/** How many the committee named: of 2021 as domain.md's table has it. */
const namedIn = (year: number) => (year === 2021 ? 32 : 36)

const whyNot = ['支部大会投票没有过半数。', '本人提出把名额让给一线同志。', '支部建议继续培养。']

/** The campaigns of 2021 and of last year, each run at the beginning of the next, and the rules of the present year; how many of 2021 were named. */
export async function giveStars(stage: Stage): Promise<number> {
  const { now, organisation } = stage
  const thisYear = yearOf(dateOf(now))
  const officer = partyAffairsOfficer(organisation)
  for (const year of new Set([2021, thisYear - 1])) await runCampaign(stage, officer, year)
  const at = instantAt(`${thisYear}-01-16`, '09:00')
  if (at <= now) {
    await perform(stage, officer, at, 'starRules.save', { year: thisYear, version: 0, rules: ofThisYear })
  }
  return (await fiveStarMembers(stage.tx, committeeId, 2021)).length
}

/** A year's campaign from the appraisals on, as far as it has come by now. */
async function runCampaign(stage: Stage, officer: string, year: number): Promise<void> {
  // The appraisals are entered on the fourteenth.
  const on = (workday: number, time: string) => instantAt(workdaysAfter(`${year + 1}-01-14`, workday), time)
  const steps: [Date, (at: Date) => Promise<unknown>][] = [
    [
      on(1, '09:00'),
      (at) => perform(stage, officer, at, 'starRules.save', { year, version: 0, rules: byAppraisal }),
    ],
    [on(1, '09:30'), (at) => perform(stage, officer, at, 'campaign.open', { year })],
    [on(1, '10:00'), (at) => perform(stage, officer, at, 'campaign.compute', { year, isMeant: true })],
    // One whom the committee then declines.
    [on(3, '16:00'), (at) => nominateSome(stage, year, at, namedIn(year) + 1)],
    [on(5, '15:00'), (at) => decideOnAll(stage, year, at, 1)],
    [on(5, '16:30'), (at) => perform(stage, officer, at, 'campaign.confirm', { year })],
    [on(6, '09:00'), (at) => perform(stage, officer, at, 'campaign.announce', { year })],
    [on(12, '10:00'), (at) => perform(stage, officer, at, 'campaign.publish', { year })],
  ]
  for (const [at, step] of steps) {
    if (at > stage.now) return
    await step(at)
  }
}

const serving = allBranches.filter(({ kind }) => kind === 'serving')

/** The branches nominate so many in all, each in proportion to its candidates, and say of the others why not. */
async function nominateSome(stage: Stage, year: number, at: Date, count: number): Promise<void> {
  const chance = chanceFor(`nominations ${year}`)
  const lists = []
  for (const { id: branchId } of serving) {
    const secretary = secretaryOn(stage.organisation, branchId, dateOf(at))
    const { members } = await perform(stage, secretary, at, 'campaign.branch', { year, branchId })
    const candidates = members.filter(({ isCandidate }) => isCandidate).map(({ member }) => member.id)
    if (candidates.length > 0)
      lists.push({ branchId, secretary, candidates: chance.sample(candidates, Infinity) })
  }
  const all = lists.reduce((sum, { candidates }) => sum + candidates.length, 0)
  let [met, given] = [0, 0]
  for (const { branchId, secretary, candidates } of lists) {
    // So that the shares, rounded, come to the whole.
    met += candidates.length
    const share = Math.round((Math.min(count, all) * met) / all) - given
    given += share
    const nominations = candidates.map((memberId, place) =>
      place < share
        ? { memberId, isNominated: true, reason: '' }
        : { memberId, isNominated: false, reason: chance.pick(whyNot) },
    )
    await perform(stage, secretary, at, 'campaign.nominate', { year, branchId, revision: 0, nominations })
  }
}

/** The committee confirms all nominees but the last ones. On the officer the committee's secretary decides. */
async function decideOnAll(stage: Stage, year: number, at: Date, declined: number): Promise<void> {
  const officer = partyAffairsOfficer(stage.organisation)
  const secretary = stage.organisation.posts.find(({ kind }) => kind === 'committeeSecretary')?.memberId
  if (secretary === undefined) throw new Error('the committee needs a secretary')
  const { nominees, round } = await perform(stage, officer, at, 'campaign.board', { year })
  const decisions = nominees.map(({ member }, place) =>
    place < nominees.length - declined
      ? { memberId: member.id, verdict: 'confirmed' as const, reason: '' }
      : { memberId: member.id, verdict: 'declined' as const, reason: '考察材料不全，今年暂缓。' },
  )
  for (const [by, some] of [
    [officer, decisions.filter(({ memberId }) => memberId !== officer)],
    [secretary, decisions.filter(({ memberId }) => memberId === officer)],
  ] as const) {
    if (some.length > 0) await perform(stage, by, at, 'campaign.decide', { year, round, decisions: some })
  }
}
