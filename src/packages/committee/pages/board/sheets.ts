import type { BoardRow } from '@/contract/standing'
import type { Month } from '@/domain/calendar'
import { shareOf } from '../../charts/participation'
import type { CsvCell } from '../../csv'
import { takingOf } from './taking'

const monthsIn = (rows: readonly BoardRow[]) => rows[0]?.figures.map(({ month }) => month) ?? []
const heads = (months: readonly Month[], words: readonly string[]) =>
  months.flatMap((month) => words.map((word) => `${month} ${word}`))

/** A figure a cell: `3/4` would be a date to a spreadsheet. */
export const heatSheet = (rows: readonly BoardRow[]): CsvCell[][] => [
  ['支部', ...heads(monthsIn(rows), ['应办', '按时', '补办'])],
  ...rows.map(({ branchName, figures }) => [
    branchName,
    ...figures.flatMap(({ owed, metOnTime, metLate }) => [owed, metOnTime, metLate]),
  ]),
]

export const participationSheet = (rows: readonly BoardRow[]): CsvCell[][] => [
  ['支部', '应到', '实到', '参与率（%）', ...heads(monthsIn(rows), ['应到', '实到'])],
  ...rows.map((row) => {
    const all = takingOf(row)
    return [
      row.branchName,
      all.expected,
      all.present,
      shareOf(all),
      ...row.figures.flatMap(({ expected, present }) => [expected, present]),
    ]
  }),
]

/** The scores of all branches, the chosen and the others. */
export const trendSheet = (rows: readonly BoardRow[]): CsvCell[][] => [
  ['支部', ...(rows[0]?.trend ?? []).map(({ month }) => month)],
  ...rows.map(({ branchName, trend }) => [branchName, ...trend.map(({ score }) => score)]),
]

export const behindSheet = (rows: readonly BoardRow[]): CsvCell[][] => [
  ['支部', '名次', '得分', '落后情况'],
  ...rows.map(({ branchName, rank, score, behind }) => [branchName, rank, score, behind]),
]
