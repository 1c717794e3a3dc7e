import { instantAt, type Month, monthsOf, periodOf } from '../../src/domain/calendar'
import type { Kind } from '../../src/domain/obligation'
import { type BranchKey, branches, branchKeys, type DemoBranch } from './branches'
import { type Chance, chanceFor } from './chance'
import { type Chapter, joinUp } from './chapters'
import type { HandIn } from './handIns'
import { type Era, jointly, monthOfInstant, type Occasion, occasionOf } from './occasions'
import { membersOn, type Organisation } from './organisation'
import { reflectionOn } from './reflections'
import { serviceReportOf } from './serviceReports'
import { isAlive, ordinarySlots, type Slot } from './slots'
import { type DemoTopic, history, otherTopics, series } from './topics'

/** What a branch did in the half-year of each measure that the half-year report counts. */
interface Figures {
  study: number
  /** Of the study sessions. */
  history: number
  series: number
  services: number
  attendances: number
  integrity: number
  reflections: number
}

const figures = (
  study: number,
  history: number,
  series: number,
  services: number,
  attendances: number,
  integrity: number,
  reflections: number,
): Figures => ({ study, history, series, services, attendances, integrity, reflections })

/** The report's figures, spread over the branches; the columns add up to domain.md's table. */
// prettier-ignore
const firstHalf: Record<BranchKey, Figures> = {
  //                  study history series services attendances integrity reflections
  theory:     figures(   14,      3,     2,       4,         26,        2,         18),
  news:       figures(   12,      2,     2,       4,         27,        2,         13),
  civility:   figures(   11,      2,     1,       6,         41,        2,         11),
  arts:       figures(    9,      1,     2,       3,         17,        2,          7),
  office:     figures(   10,      1,     1,       5,         34,        2,          9),
  internet:   figures(    8,      1,     1,       3,         18,        2,          6),
  academy:    figures(    8,      1,     2,       2,         10,        2,          6),
  cadres:     figures(    6,      1,     0,       2,          8,        2,          3),
  overseas:   figures(    4,      1,     0,       1,          4,        1,          1),
  press:      figures(    4,      1,     1,       0,          0,        0,          1),
  retired:    figures(    3,      0,     0,       0,          0,        0,          2),
  westBridge: figures(    2,      0,     0,       1,          4,        0,          1),
  greenField: figures(    1,      0,     0,       1,          3,        0,          1),
  checkpoint: figures(    2,      0,     0,       1,          2,        0,          0),
  station:    figures(    1,      0,     0,       0,          0,        0,          0),
}

const months = monthsOf(periodOf('halfYear', '2022-06-30'))
const last = '2022-06'
const laidDown: Kind[] = ['studySession', 'volunteerService', 'integrityEducation']
/** Left out for the sake of a short load: they are not owed by the end of the half-year. */
const untold: Kind[] = ['groupMeeting', 'organizationalLife', 'democraticAppraisal']
const topicsThen = otherTopics.filter(({ era }) => era !== 'now')

/** `count` months, every one before any comes again. */
function monthsFor(count: number, among: readonly Month[], chance: Chance): Month[] {
  const chosen: Month[] = []
  while (chosen.length < count)
    chosen.push(...chance.sample(among, Math.min(count - chosen.length, among.length)))
  return chosen.sort()
}

/** The slots whose numbers the report gives. */
function countedSlots(branch: DemoBranch, of: Figures, chance: Chance): Slot[] {
  const alive = months.filter((month) => isAlive(branch, month))
  const studied: DemoTopic[] = chance.sample(
    [
      ...Array.from({ length: of.history }, () => history),
      ...Array.from({ length: of.series }, () => series),
      ...Array.from({ length: of.study - of.history - of.series }, () => chance.pick(topicsThen)),
    ],
    of.study,
  )
  const studies = monthsFor(of.study, alive, chance)
  // One a branch is made good a month later, but at the model branch, and within the half-year.
  const late =
    branch.kind === 'serving' && branch !== branches.theory
      ? studies.findIndex((month) => month < last && studies.filter((each) => each === month).length === 1)
      : -1
  return [
    ...studies.map((month, index): Slot => ({
      kind: 'studySession',
      month,
      how: index === late ? 'late' : 'onTime',
      topic: studied[index],
    })),
    ...monthsFor(of.services, alive, chance).map((month, index): Slot => ({
      kind: 'volunteerService',
      month,
      how: 'onTime',
      present: Math.floor(of.attendances / of.services) + (index < of.attendances % of.services ? 1 : 0),
    })),
    ...monthsFor(of.integrity, alive, chance).map((month): Slot => ({
      kind: 'integrityEducation',
      month,
      how: 'onTime',
    })),
  ]
}

/** What was held together: branches, kind. */
const heldTogether: [host: DemoBranch, guest: DemoBranch, kind: Kind][] = [
  [branches.civility, branches.office, 'volunteerService'],
  [branches.theory, branches.academy, 'studySession'],
  [branches.news, branches.internet, 'themeDay'],
]

function joinUpOnce(occasions: readonly Occasion[]): Occasion[] {
  const counted = new Set([history.id, series.id])
  const isPlain = ({ course, countsOn, topicIds }: Occasion) =>
    course === 'closed' && countsOn === null && !topicIds.some((id) => counted.has(id))
  return heldTogether.reduce<Occasion[]>(
    (all, [host, guest, kind]) => {
      const by = (branch: DemoBranch) => (each: Occasion) =>
        each.kind === kind && each.hostBranchIds[0] === branch.id && isPlain(each)
      const month = months.find((candidate) => {
        const within = all.filter((each) => monthOfInstant(each.startsAt) === candidate)
        return within.some(by(host)) && within.some(by(guest))
      })
      const inMonth = (each: Occasion) => monthOfInstant(each.startsAt) === month
      return joinUp(
        all,
        jointly,
        (each) => inMonth(each) && by(host)(each),
        (each) => inMonth(each) && by(guest)(each),
      )
    },
    [...occasions],
  )
}

/** Reflections that were approved, a few that never were, and some service reports. */
function handInsOf(organisation: Organisation, branch: DemoBranch, of: Figures, chance: Chance): HandIn[] {
  const alive = months.filter((month) => isAlive(branch, month))
  const someone = (month: Month) => chance.pick(membersOn(organisation, branch.id, `${month}-01`)).id
  const on = (month: Month) => `${month}-${String(chance.whole(3, 24)).padStart(2, '0')}`
  const at = (day: string) => instantAt(day, `${chance.whole(12, 21)}:${chance.whole(10, 59)}`)
  const topic = () => chance.pick([history, history, series, ...topicsThen])
  const reflection = (fate: HandIn['fate']): HandIn => {
    const month = chance.pick(alive)
    return {
      id: chance.id(),
      memberId: someone(month),
      at: at(on(month)),
      content: reflectionOn(topic(), chance),
      fate,
    }
  }
  const service = (): HandIn => {
    const month = chance.pick(alive)
    const day = on(month)
    const content = serviceReportOf(day, chance)
    return { id: chance.id(), memberId: someone(month), at: at(day), content, fate: 'approved' }
  }
  return [
    ...Array.from({ length: of.reflections }, () =>
      reflection(chance.happens(0.1) ? 'returnedThenApproved' : 'approved'),
    ),
    ...Array.from({ length: of.reflections > 8 ? 1 : 0 }, () => reflection('returned')),
    ...Array.from({ length: Math.floor(of.services / 2) }, service),
  ]
}

/** The first half of 2022, figure for figure as domain.md's table has it. */
export function firstHalf2022(organisation: Organisation, now: Date): Chapter[] {
  const era: Era = { now, selfCheckIn: 0.04, requests: 0.03 }
  const perBranch = branchKeys.map((key) => {
    const branch = branches[key]
    const chance = chanceFor(`2022 ${key}`)
    const slots = months.flatMap((month) =>
      ordinarySlots(organisation, branch, month, branch.zeal.then, chance, [...laidDown, ...untold]).filter(
        // What June left undone was made good in July, if at all; a branch at the front had no later.
        ({ how }) => how !== 'late' || (month < last && branch.kind !== 'temporary'),
      ),
    )
    const occasions = [...slots, ...countedSlots(branch, firstHalf[key], chance)].map((slot) =>
      occasionOf(organisation, branch, slot, era, chance),
    )
    return { branch, occasions, handIns: handInsOf(organisation, branch, firstHalf[key], chance) }
  })
  const occasions = joinUpOnce(perBranch.flatMap((each) => each.occasions))
  return months.map((month) => ({
    month,
    branches: perBranch.map(({ branch, handIns }) => ({
      occasions: occasions.filter(
        ({ hostBranchIds, startsAt }) => hostBranchIds[0] === branch.id && monthOfInstant(startsAt) === month,
      ),
      handIns: handIns.filter(({ at }) => monthOfInstant(at) === month),
      reviewAt: instantAt(`${month}-25`, '10:00'),
    })),
  }))
}
