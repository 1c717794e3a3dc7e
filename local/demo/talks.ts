import { instantAt } from '../../src/domain/calendar'
import { chanceFor } from './chance'
import { partyAffairsOfficer } from './organisation'
import type { DemoPair } from './pairs'
import { perform, type Stage } from './perform'
import { workdayIn } from './workdays'

const topics = ['履职尽责', '廉洁自律', '作风建设', '意识形态责任', '家风家教', '重点项目廉政提醒']

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
