import {
  addMonths,
  type CalendarDate,
  dateOf,
  monthOf,
  yearOf,
  yearsBetween,
} from '../../src/domain/calendar'
import { allBranches, branches, type DemoBranch } from './branches'
import { type Chance, chanceFor } from './chance'
import { nameGiver } from './names'

export interface DemoMember {
  id: string
  name: string
  /** The branch they belong to but for a secondment. */
  homeId: string
  kind: 'full' | 'probationary'
  bornOn: CalendarDate
  joinedOn: CalendarDate
  /** The first day on which they are no longer of this committee. */
  leftOn: CalendarDate | null
  /** How likely they are to come. */
  diligence: number
  /** Of the few who never miss anything and write every month. */
  keen: boolean
}

const JOINED_SINCE = 1975
const JOINED_BEFORE_2022 = 2021
const pad = (figure: number) => String(figure).padStart(2, '0')
const someDay = (year: number, chance: Chance): CalendarDate =>
  `${year}-${pad(chance.whole(1, 12))}-${pad(chance.whole(1, 28))}`

/** People join the Party at 20 to 45: mostly as students or in their first posts, now and then much later. */
function joinedIn(bornIn: number, chance: Chance): number {
  const earliest = Math.max(20, JOINED_SINCE - bornIn)
  const latest = Math.min(45, JOINED_BEFORE_2022 - bornIn)
  const young = Math.min(earliest + 6, latest)
  return bornIn + (chance.happens(0.6) ? chance.whole(earliest, young) : chance.whole(young, latest))
}

const diligenceOf = (chance: Chance, elder: boolean): number =>
  elder ? 0.35 + chance.share() * 0.55 : chance.happens(0.06) ? 0.55 : 0.82 + chance.share() * 0.17

/** Who joined after 2022 (by branch), and who left after it (by branch and day). */
const newcomers: [DemoBranch, number][] = [
  [branches.theory, 1],
  [branches.news, 2],
  [branches.civility, 2],
  [branches.arts, 1],
  [branches.office, 2],
  [branches.internet, 2],
  [branches.academy, 1],
]
const leavers: [DemoBranch, CalendarDate][] = [
  [branches.news, '2022-09-01'],
  [branches.office, '2023-03-01'],
  [branches.internet, '2023-08-01'],
  [branches.theory, '2024-02-01'],
  [branches.cadres, '2024-09-01'],
  [branches.retired, '2024-12-01'],
  [branches.civility, '2025-06-01'],
]
/** Who joined so many months ago; probation lasts a year. */
const onProbation: [DemoBranch, number][] = [
  [branches.news, 3],
  [branches.civility, 5],
  [branches.office, 8],
  [branches.internet, 10],
]

const countFor = (branch: DemoBranch, list: readonly [DemoBranch, number][]): number =>
  list.reduce((sum, [at, count]) => sum + (at === branch ? count : 0), 0)

/** Everybody who was or is a member, from 2022 to `now`; the same people whenever it is asked. */
export function demoMembers(now: Date): DemoMember[] {
  const chance = chanceFor('members')
  const nameFor = nameGiver(chance)
  const person = (
    branch: DemoBranch,
    bornIn: number,
    rest: Partial<DemoMember>,
  ): Omit<DemoMember, 'kind'> => {
    const keen = branch.kind === 'serving' && chance.happens(0.08)
    return {
      id: chance.id(),
      name: nameFor(bornIn),
      homeId: branch.id,
      bornOn: someDay(bornIn, chance),
      joinedOn: someDay(joinedIn(bornIn, chance), chance),
      leftOn: null,
      diligence: keen ? 1 : diligenceOf(chance, branch.kind === 'retired'),
      keen,
      ...rest,
    }
  }
  const settled = allBranches
    .filter(({ kind }) => kind !== 'temporary')
    .flatMap((branch) => {
      const heads =
        branch.size - countFor(branch, newcomers) - onProbation.filter(([at]) => at === branch).length
      const [eldest, youngest] = branch.kind === 'retired' ? [1937, 1961] : [1966, 1999]
      return Array.from({ length: heads }, (_, index) =>
        person(branch, eldest + Math.floor(((index + chance.share()) * (youngest - eldest + 1)) / heads), {}),
      )
    })
  const joinedLater = newcomers.flatMap(([branch, count]) =>
    Array.from({ length: count }, () => {
      const joinedYear = chance.whole(2023, 2025)
      return person(branch, joinedYear - chance.whole(23, 31), { joinedOn: someDay(joinedYear, chance) })
    }),
  )
  const left = leavers.map(([branch, leftOn]) =>
    person(branch, branch.kind === 'retired' ? 1938 : chance.whole(1970, 1992), { leftOn }),
  )
  const thisMonth = monthOf(dateOf(now))
  const justJoined = onProbation.map(([branch, months]) => {
    const joinedOn = `${addMonths(thisMonth, -months)}-${pad(chance.whole(1, 28))}`
    return person(branch, yearOf(joinedOn) - chance.whole(23, 28), { joinedOn })
  })
  const today = dateOf(now)
  return [...settled, ...joinedLater, ...left, ...justJoined].map((each) => ({
    ...each,
    kind: yearsBetween(each.joinedOn, today) < 1 ? ('probationary' as const) : ('full' as const),
  }))
}
