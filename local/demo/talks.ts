import { instantAt } from '../../src/domain/calendar'
import { branches } from './branches'
import { chanceFor } from './chance'
import { officersOn, type Organisation, partyAffairsOfficer } from './organisation'
import { perform, type Stage } from './perform'
import { workdayIn } from './workdays'

export interface DemoPair {
  id: string
  leaderId: string
  sectionHeadId: string
}

/** A leader talks with each section head in their charge: fifteen pairs. */
const PAIRS = 15
export const PAIRED_SINCE = '2022-01-01'

const topics = ['履职尽责', '廉洁自律', '作风建设', '意识形态责任', '家风家教', '重点项目廉政提醒']

/** The committee's leaders, each with some of the branches' secretaries and deputies, who head their sections. */
export function demoPairs(organisation: Pick<Organisation, 'posts'>): DemoPair[] {
  const chance = chanceFor('talk pairs')
  const leaders = [
    ...new Set(
      organisation.posts.flatMap(({ kind, memberId }) => (kind.startsWith('committee') ? [memberId] : [])),
    ),
  ]
  const heads = Object.values(branches)
    .filter(({ kind }) => kind === 'serving')
    .flatMap(({ id }) => officersOn(organisation, id, PAIRED_SINCE).slice(0, 2))
  return heads.slice(0, PAIRS).map((sectionHeadId, index) => ({
    id: chance.id(),
    leaderId: leaders[index % leaders.length] ?? '',
    sectionHeadId,
  }))
}

/** All fifteen talks of the first half of 2022, as the half-year report counts them. */
export async function talkIn2022(stage: Stage): Promise<void> {
  const chance = chanceFor('talks 2022')
  for (const [index, pair] of stage.organisation.pairs.entries()) {
    const month = `2022-0${2 + (index % 4)}`
    await talk(stage, pair, workdayIn(month, 5, 26, chance), chance)
  }
}

/** Of the present half-year three in five, so that there is something left to do. */
export async function talkLately(stage: Stage, months: readonly string[]): Promise<void> {
  const chance = chanceFor('talks lately')
  for (const [index, pair] of stage.organisation.pairs.entries()) {
    const month = months[index % months.length]
    if (month === undefined || index % 5 > 2) continue
    await talk(stage, pair, workdayIn(month, 5, 26, chance), chance)
  }
}

async function talk(
  stage: Stage,
  { id: pairId }: DemoPair,
  heldOn: string,
  chance: ReturnType<typeof chanceFor>,
): Promise<void> {
  const talkId = chance.id()
  await perform(stage, partyAffairsOfficer(stage.organisation), instantAt(heldOn, '17:20'), 'talk.record', {
    talkId,
    pairId,
    heldOn,
    topic: chance.pick(topics),
  })
}
