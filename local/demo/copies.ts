import { instantAt, periodOf, dateOf } from '../../src/domain/calendar'
import { allBranches } from './branches'
import { chanceFor } from './chance'
import { membersOn, partyAffairsOfficer } from './organisation'
import { perform, type Stage } from './perform'
import { history, series } from './topics'

/** When the two books were handed out: to everybody in 2022, and to who has come since in this half-year. */
const HANDED_OUT = { history: '2022-03-11', series: '2022-04-22' } as const

/** Copies of the two books for each serving branch: one a head then, some for the newcomers now. */
export async function giveBooks(stage: Stage): Promise<void> {
  const { organisation, now } = stage
  const chance = chanceFor('copies')
  const officer = partyAffairsOfficer(organisation)
  const give = (topicId: string, branchId: string, copies: number, givenOn: string, note: string) =>
    perform(stage, officer, instantAt(givenOn, '10:00'), 'copies.give', {
      copiesId: chance.id(),
      topicId,
      branchId,
      copies,
      givenOn,
      note,
    })
  const thisHalf = periodOf('halfYear', dateOf(now)).from
  for (const { id, kind } of allBranches) {
    if (kind !== 'serving') continue
    const heads = membersOn(organisation, id, HANDED_OUT.history).length
    if (heads === 0) continue
    await give(history.id, id, heads, HANDED_OUT.history, '每人一册')
    await give(series.id, id, Math.ceil(heads / 2), HANDED_OUT.series, '两人一套')
    const newcomers = chance.whole(0, 3)
    if (newcomers > 0 && instantAt(thisHalf, '10:00') <= now) {
      await give(history.id, id, newcomers, thisHalf, '新转入的同志')
    }
  }
}
