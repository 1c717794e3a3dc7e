import type { StarLevel } from '../../src/domain/branchStar'
import { addDays, dateOf, instantAt, yearOf } from '../../src/domain/calendar'
import type { InputOf } from '../../src/contract/contract'
import { branches, type BranchKey } from './branches'
import { type Chance, chanceFor } from './chance'
import { partyAffairsOfficer, secretaryOn } from './organisation'
import { perform, type Stage } from './perform'

type Levels = Partial<Record<BranchKey, StarLevel>>

/** Who declared in which year, and what the committee gave them: in 2021 six of ten, as domain.md's table has it. */
const levelsByYear: Record<number, Levels> = {
  2021: { theory: 5, civility: 5, news: 4, arts: 4, office: 4, internet: 3 },
  2022: { theory: 5, news: 5, civility: 4, office: 4, internet: 4, arts: 3, academy: 0 },
  2023: { theory: 5, civility: 5, news: 4, office: 4, internet: 4, cadres: 3 },
  2024: { theory: 5, civility: 5, news: 5, office: 4, cadres: 4, internet: 3, arts: 3 },
}
const usualLevels: Levels = { theory: 5, news: 5, office: 5, civility: 4, internet: 4, arts: 4, academy: 3 }

const reasons: Record<StarLevel, string> = {
  5: '组织生活规范，问题全部整改，品牌作用明显。',
  4: '各项工作扎实，个别台账还要补齐。',
  3: '基本做到，志愿服务参加面还要扩大。',
  2: '部分项目没有达到。',
  1: '多个项目没有达到。',
  0: '体检发现的问题没有按期整改。',
}

const serving = (Object.keys(branches) as BranchKey[]).filter((key) => branches[key].kind === 'serving')

/** Each year's 五星级党支部 since 2021; of the present year the branches are asked, and some have answered. */
export async function rateBranches(stage: Stage): Promise<number> {
  const thisYear = yearOf(dateOf(stage.now))
  for (let year = 2021; year < thisYear; year++) {
    await rateYear(stage, year, levelsByYear[year] ?? usualLevels)
  }
  await askThisYear(stage, thisYear)
  return thisYear - 2021
}

async function rateYear(stage: Stage, year: number, levels: Levels): Promise<void> {
  const { now, organisation } = stage
  // The mini-program came in January 2022.
  const askedOn = year === 2021 ? '2022-01-05' : `${year}-12-10`
  const [answeredAt, decidedAt, publishedAt, correctedAt] = ['01-12', '02-18', '02-25', '03-10'].map((day) =>
    instantAt(`${year + 1}-${day}`, '15:00'),
  ) as [Date, Date, Date, Date]
  const officer = partyAffairsOfficer(organisation)
  const chance = chanceFor(`branch stars ${year}`)
  if (instantAt(askedOn, '09:00') > now) return
  const asked = { year, closesOn: `${year + 1}-01-20` }
  await perform(stage, officer, instantAt(askedOn, '09:00'), 'branchStar.ask', asked)
  if (answeredAt > now) return
  for (const key of serving) {
    if (levels[key] !== undefined) await declare(stage, key, year, answeredAt, chance)
    else if (key !== 'press') await decline(stage, key, year, answeredAt)
  }
  if (decidedAt > now) return
  for (const [key, level] of Object.entries(levels) as [BranchKey, StarLevel][]) {
    const decision = { year, branchId: branches[key].id, revision: 2, level, reason: reasons[level] }
    await perform(stage, deciderOf(stage, key), decidedAt, 'branchStar.decide', decision)
  }
  if (publishedAt > now) return
  await perform(stage, officer, publishedAt, 'branchStar.publish', { year })
  if (year !== 2023 || correctedAt > now) return
  await perform(stage, officer, correctedAt, 'branchStar.correct', {
    ...{ year, version: 1, branchId: branches.internet.id, level: 3 },
    reason: '复核时有两个问题还没有销号。',
  })
}

/** Nobody decides on their own branch: on the officer's the committee's secretary does. */
function deciderOf({ organisation }: Stage, key: BranchKey): string {
  const officer = partyAffairsOfficer(organisation)
  const isOwn = organisation.members.some(({ id, homeId }) => id === officer && homeId === branches[key].id)
  const secretary = organisation.posts.find(({ kind }) => kind === 'committeeSecretary')?.memberId
  return isOwn && secretary !== undefined ? secretary : officer
}

async function askThisYear(stage: Stage, year: number): Promise<void> {
  const today = dateOf(stage.now)
  const within = (day: string) => (day < `${year}-01-01` ? `${year}-01-01` : day)
  const [askedAt, answeredAt] = [-8, -3].map((days) => instantAt(within(addDays(today, days)), '09:30')) as [
    Date,
    Date,
  ]
  if (answeredAt > stage.now) return
  const officer = partyAffairsOfficer(stage.organisation)
  await perform(stage, officer, askedAt, 'branchStar.ask', { year, closesOn: addDays(today, 22) })
  const chance = chanceFor('branch stars now')
  for (const key of ['theory', 'news', 'office', 'internet'] as const) {
    await declare(stage, key, year, answeredAt, chance)
  }
  for (const key of ['overseas', 'press'] as const) await decline(stage, key, year, answeredAt)
  await score(stage, 'arts', year, answeredAt, chance, 11)
}

async function declare(stage: Stage, key: BranchKey, year: number, at: Date, chance: Chance): Promise<void> {
  const secretary = secretaryOn(stage.organisation, branches[key].id, dateOf(at))
  await score(stage, key, year, at, chance)
  const seen = { year, branchId: branches[key].id, revision: 1 }
  await perform(stage, secretary, at, 'branchStar.declare', seen)
}

async function decline(stage: Stage, key: BranchKey, year: number, at: Date): Promise<void> {
  const branchId = branches[key].id
  const secretary = secretaryOn(stage.organisation, branchId, dateOf(at))
  await perform(stage, secretary, at, 'branchStar.decline', { year, branchId, revision: 0 })
}

/** Gives the first items their points: what the books speak for, else what a branch thinks of itself. */
async function score(
  stage: Stage,
  key: BranchKey,
  year: number,
  at: Date,
  chance: Chance,
  count = Infinity,
): Promise<void> {
  const branchId = branches[key].id
  const secretary = secretaryOn(stage.organisation, branchId, dateOf(at))
  const { items } = await perform(stage, secretary, at, 'branchStar.get', { year, branchId })
  const marks = items
    .slice(0, count)
    .map(({ key: itemKey, points, suggested }): InputOf<'branchStar.save'>['marks'][number] =>
      suggested
        ? { itemKey, ...suggested }
        : chance.happens(0.8) || points < 2
          ? { itemKey, level: 'full' }
          : {
              itemKey,
              level: 'part',
              points: chance.whole(Math.ceil(points / 2), points - 1),
              note: '还有差距',
            },
    )
  const statement = count < items.length ? '' : '全年组织生活不断档，检查发现的问题逐项整改。'
  await perform(stage, secretary, at, 'branchStar.save', { year, branchId, revision: 0, marks, statement })
}
