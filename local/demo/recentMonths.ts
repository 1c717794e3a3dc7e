import {
  addDays,
  addMonths,
  type CalendarDate,
  dateOf,
  dayOfMonth,
  instantAt,
  type Month,
  monthOf,
  periodOf,
  previousPeriod,
} from '../../src/domain/calendar'
import type { Kind } from '../../src/domain/obligation'
import { caughtUp, takenUp } from './behind'
import { allBranches, branches, type DemoBranch } from './branches'
import { type Chance, chanceFor } from './chance'
import { type Chapter, joinUp } from './chapters'
import type { HandIn } from './handIns'
import { type Era, jointly, monthOfInstant, type Occasion, occasionOf } from './occasions'
import { membersOn, type Organisation } from './organisation'
import { reflectionOn } from './reflections'
import { rightNow } from './rightNow'
import { serviceReportOf } from './serviceReports'
import { isAlive, monthNumber, ordinarySlots, type Slot } from './slots'
import { history, otherTopics, series } from './topics'

/** How far ahead people plan. */
const PLANNED_DAYS = 21
/** Officers go through a month's submissions on its 25th; what they return comes back and is approved within days. */
const REVIEW_DAY = 25
const REVIEWED_DAYS = 4
const FIRST_DAY = 3

const topicsNow = [history, series, ...otherTopics.filter(({ era }) => era !== 'then')]

function slotsOf(
  organisation: Organisation,
  branch: DemoBranch,
  month: Month,
  lively: boolean,
  chance: Chance,
): Slot[] {
  const without: Kind[] = lively ? [] : ['groupMeeting']
  const zeal = branch.zeal.now
  const slots = ordinarySlots(organisation, branch, month, zeal, chance, without)
  if (lively && branch.kind === 'serving' && chance.happens((zeal - 0.7) * 1.5)) {
    slots.push({ kind: 'studySession', month, how: 'onTime' })
  }
  if (branch.kind === 'serving' && chance.happens(0.06))
    slots.push({ kind: 'jointConstruction', month, how: 'onTime' })
  return slots.map((slot) =>
    slot.kind === 'studySession' ? { ...slot, topic: chance.pick(topicsNow) } : slot,
  )
}

/** The day on which a month's submissions were reviewed, early enough that all of it is over by today. */
function reviewDayOf(month: Month, today: CalendarDate): CalendarDate {
  const [usual, latest] = [`${month}-${REVIEW_DAY}`, addDays(today, -REVIEWED_DAYS)]
  return usual < latest ? usual : latest
}

/** What members of a branch handed in during a month, before the day of its review. */
function handInsOf(
  organisation: Organisation,
  branch: DemoBranch,
  month: Month,
  reviewDay: CalendarDate,
  share: number,
  chance: Chance,
): HandIn[] {
  const lastDay = dayOfMonth(reviewDay) - 1
  if (monthOf(reviewDay) !== month || lastDay < FIRST_DAY) return []
  const on = () => `${month}-${String(chance.whole(FIRST_DAY, lastDay)).padStart(2, '0')}`
  const at = (day: CalendarDate) => instantAt(day, `${chance.whole(12, 21)}:${chance.whole(10, 59)}`)
  const { now: zeal } = branch.zeal
  return membersOn(organisation, branch.id, `${month}-01`).flatMap(
    ({ id: memberId, diligence, keen }): HandIn[] => {
      const pieces: HandIn[] = []
      if (chance.happens(keen ? 0.65 : share * zeal * diligence * diligence)) {
        const fate = chance.happens(0.1)
          ? 'returnedThenApproved'
          : chance.happens(0.03)
            ? 'withdrawn'
            : 'approved'
        pieces.push({
          id: chance.id(),
          memberId,
          at: at(on()),
          content: reflectionOn(chance.pick(topicsNow), chance),
          fate,
        })
      }
      if (branch.kind === 'serving' && chance.happens(0.025)) {
        const day = on()
        pieces.push({
          id: chance.id(),
          memberId,
          at: at(day),
          content: serviceReportOf(day, chance),
          fate: 'approved',
        })
      }
      return pieces
    },
  )
}

/** Now and then two branches go together. */
function joinUpSome(occasions: readonly Occasion[], month: Month): Occasion[] {
  const [host, guest] =
    monthNumber(month) % 2 === 0 ? [branches.news, branches.internet] : [branches.arts, branches.cadres]
  const by = (branch: DemoBranch) => (each: Occasion) =>
    each.kind === 'themeDay' &&
    each.hostBranchIds[0] === branch.id &&
    each.course === 'closed' &&
    each.countsOn === null
  return monthNumber(month) % 3 === 0 ? joinUp(occasions, jointly, by(host), by(guest)) : [...occasions]
}

/**
 * The half-year before this one and this one up to `now`, with what is planned beyond; today itself is left to
 * `rightNow`. The earlier half-year is told more briefly.
 */
export function recentMonths(organisation: Organisation, now: Date): Chapter[] {
  const today = dateOf(now)
  const thisMonth = monthOf(today)
  const thisHalf = periodOf('halfYear', today)
  const era: Era = { now, selfCheckIn: 0.11, requests: 0.08 }
  const isTold = ({ course, startsAt }: Occasion, chance: Chance) =>
    dateOf(startsAt) !== today &&
    (course !== 'toCome' || (dateOf(startsAt) <= addDays(today, PLANNED_DAYS) && chance.happens(0.8)))
  const months: Month[] = []
  for (
    let month = monthOf(previousPeriod(thisHalf).from);
    month <= addMonths(thisMonth, 1);
    month = addMonths(month, 1)
  ) {
    months.push(month)
  }
  const perBranch = allBranches
    .filter((branch) => isAlive(branch, thisMonth))
    .map((branch) => {
      const chance = chanceFor(`recent ${branch.name}`)
      const lively = (month: Month) => month >= monthOf(thisHalf.from)
      return {
        branch,
        occasions: months.flatMap((month) =>
          takenUp(branch, slotsOf(organisation, branch, month, lively(month), chance), thisMonth)
            .map((slot) => occasionOf(organisation, branch, slot, era, chance))
            .filter((occasion) => isTold(occasion, chance)),
        ),
        handIns: months.flatMap((month) =>
          handInsOf(
            organisation,
            branch,
            month,
            reviewDayOf(month, today),
            lively(month) ? 0.24 : 0.1,
            chance,
          ),
        ),
      }
    })
  const ordinary = months.flatMap((month) =>
    joinUpSome(
      perBranch
        .flatMap((each) => each.occasions)
        .filter(({ startsAt }) => monthOfInstant(startsAt) === month),
      month,
    ),
  )
  const all = [...ordinary, ...rightNow(organisation, now)]
  const occasions = [
    ...ordinary,
    ...perBranch.flatMap(({ branch }) => caughtUp(organisation, branch, months, all, era)),
  ]
  return months.map((month) => ({
    month,
    branches: perBranch.map(({ branch, handIns }) => ({
      occasions: occasions.filter(
        ({ hostBranchIds, startsAt }) => hostBranchIds[0] === branch.id && monthOfInstant(startsAt) === month,
      ),
      handIns: handIns.filter(({ at }) => monthOfInstant(at) === month),
      reviewAt: instantAt(reviewDayOf(month, today), '10:00'),
    })),
  }))
}
