import type { CalendarDate } from '../../src/domain/calendar'
import type { BranchKind } from '../../src/domain/obligation'
import { chanceFor } from './chance'

/** How likely a branch is to do what it owes on time, in 2022 and in the present. */
interface Zeal {
  then: number
  now: number
}

export interface DemoBranch {
  id: string
  name: string
  kind: BranchKind
  aliveFrom: CalendarDate
  aliveTo: CalendarDate | null
  /** Members of today; of a temporary branch: those seconded to it while it existed. */
  size: number
  zeal: Zeal
  /** The day of the month on which the theme day is held. */
  themeDay: number
}

const chance = chanceFor('branches')

const serving = (name: string, size: number, then: number, now: number): DemoBranch => ({
  id: chance.id(),
  name,
  kind: 'serving',
  aliveFrom: '2016-09-01',
  aliveTo: null,
  size,
  zeal: { then, now },
  themeDay: chance.whole(10, 20),
})

const atTheFront = (
  name: string,
  size: number,
  aliveFrom: CalendarDate,
  aliveTo: CalendarDate,
): DemoBranch => ({
  id: chance.id(),
  name,
  kind: 'temporary',
  aliveFrom,
  aliveTo,
  size,
  zeal: { then: 0.95, now: 0 },
  themeDay: 12,
})

/** The ten serving branches, the retired one and the four at the front line in the spring of 2022. */
export const branches = {
  theory: serving('理论科支部', 24, 0.97, 0.98),
  news: serving('新闻科支部', 28, 0.94, 0.93),
  civility: serving('文明办支部', 26, 0.92, 0.94),
  arts: serving('文艺科支部', 18, 0.9, 0.87),
  office: serving('办公室支部', 30, 0.88, 0.92),
  internet: serving('网信办支部', 22, 0.85, 0.88),
  academy: serving('社科联支部', 16, 0.84, 0.8),
  cadres: serving('干部科支部', 14, 0.78, 0.85),
  overseas: serving('外宣科支部', 10, 0.66, 0.62),
  press: serving('出版科支部', 6, 0.6, 0.7),
  retired: { ...serving('离退休支部', 32, 0.8, 0.8), kind: 'retired' as const },
  westBridge: atTheFront('西桥社区一线临时党支部', 6, '2022-03-01', '2022-05-31'),
  greenField: atTheFront('青禾社区一线临时党支部', 6, '2022-03-01', '2022-04-30'),
  checkpoint: atTheFront('望潮路卡口临时党支部', 5, '2022-04-01', '2022-05-31'),
  station: atTheFront('石埠集中点临时党支部', 5, '2022-04-01', '2022-05-31'),
} satisfies Record<string, DemoBranch>

export type BranchKey = keyof typeof branches
export const branchKeys = Object.keys(branches) as BranchKey[]
export const allBranches: readonly DemoBranch[] = Object.values(branches)
