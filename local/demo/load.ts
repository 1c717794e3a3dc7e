import { dateOf, type Month, monthOf, periodLabel, periodOf } from '../../src/domain/calendar'
import type { Database, Tx } from '../../cloudfunctions/database/database'
import { generateObligations } from '../../cloudfunctions/usecases/obligation/generate'
import type { Ports } from '../../cloudfunctions/usecases/usecase'
import { allBranches } from './branches'
import { heldByCommittee } from './byCommittee'
import { rateBranches } from './branchStars'
import { giveStars } from './campaigns'
import { nameBrands } from './brands'
import type { Chapter } from './chapters'
import { checkUpIn2022, checkUpLately } from './checkups'
import { giveBooks } from './copies'
import { debriefSecretaries } from './debriefs'
import { giveDuties } from './duties'
import { handInFeedback } from './feedback'
import { firstHalf2022 } from './firstHalf2022'
import { handIn } from './handIns'
import { hold } from './hold'
import { appraise, contest, honour } from './memberStars'
import { committeeId, demoOrganisation } from './organisation'
import { recentMonths } from './recentMonths'
import { rightNow } from './rightNow'
import { openService } from './signUps'
import { readOlder } from './readOlder'
import { saveOrganisation } from './save'
import { talkIn2022, talkLately } from './talks'
import { fillInboxes } from './waiting'

/** The one committee of the demo: the host finds it by this. */
export const demoCommitteeId = committeeId

/**
 * Fills empty books with the demo organisation: its roster, the first half of 2022 as domain.md's table has it,
 * and the year up to `now` with what is under way and to come. Everything but the roster is done by the use cases
 * that people would use, at the instants at which they would; a refusal throws. `report` hears how far it is.
 */
export async function loadDemo(
  database: Database,
  now: Date,
  ports: Ports,
  report: (line: string) => void,
): Promise<void> {
  const organisation = demoOrganisation(now)
  const inBooks = (work: (tx: Tx) => Promise<void>) => database.transaction({ committeeId }, work)

  const tell = async ({ month, branches }: Chapter) => {
    if (month <= monthOf(dateOf(now))) await inBooks((tx) => openMonth(tx, month))
    for (const { occasions, handIns, reviewAt } of branches) {
      await inBooks(async (tx) => {
        const stage = { tx, ports, organisation, now }
        for (const occasion of occasions) await hold(stage, occasion)
        await handIn(stage, handIns, reviewAt)
      })
    }
    await inBooks(async (tx) => {
      const stage = { tx, ports, organisation, now }
      for (const occasion of heldByCommittee(organisation, month, now)) await hold(stage, occasion)
    })
    const activities = branches.reduce((sum, { occasions }) => sum + occasions.length, 0)
    report(`${periodLabel(periodOf('month', `${month}-01`))}：${activities} 场活动`)
  }
  const openMonth = async (tx: Tx, month: Month) => {
    await generateObligations(tx, committeeId, `${month}-01`)
  }

  await inBooks((tx) => saveOrganisation(tx, organisation))
  report(`花名册：${allBranches.length} 个支部，${organisation.members.length} 名党员`)
  for (const chapter of firstHalf2022(organisation, now)) await tell(chapter)
  await inBooks((tx) => talkIn2022({ tx, ports, organisation, now }))
  await inBooks((tx) => checkUpIn2022({ tx, ports, organisation, now }))
  await inBooks((tx) => giveBooks({ tx, ports, organisation, now }))
  const recent = recentMonths(organisation, now)
  for (const chapter of recent) await tell(chapter)
  const thisHalf = monthOf(periodOf('halfYear', dateOf(now)).from)
  const behind = recent
    .map(({ month }) => month)
    .filter((each) => thisHalf <= each && each < monthOf(dateOf(now)))
  await inBooks((tx) => talkLately({ tx, ports, organisation, now }, behind))
  await inBooks((tx) => checkUpLately({ tx, ports, organisation, now }))
  report('党建体检：2022 年上半年、上一轮和本轮')
  await inBooks(async (tx) => {
    const stage = { tx, ports, organisation, now }
    const occasions = rightNow(organisation, now)
    for (const occasion of occasions) await hold(stage, occasion)
    await fillInboxes(stage, occasions)
    report(`今天：${occasions.length} 场活动`)
    await nameBrands(stage)
    await debriefSecretaries(stage)
    await openService(stage)
    await handInFeedback(stage)
    report(`五星级党支部：${await rateBranches(stage)} 个年度`)
    report(`表彰：${await honour(stage)} 项`)
    await appraise(stage)
    report(`五星级党员：2021 年度 ${await giveStars(stage)} 名`)
    await contest(stage)
    await readOlder(tx, now)
    report(`责任清单：${await giveDuties(stage)} 项`)
  })
}
