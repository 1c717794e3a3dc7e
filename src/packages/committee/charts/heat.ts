import type { MonthFigures } from '@/domain/board'
import type { Month } from '@/domain/calendar'
import type { MonthMark } from '@/domain/standing'
import { colours } from '@/theme/colours'
import { type ChartOption, letters, nameWidth, plainAxis, still } from './look'
import { monthWord } from './trend'

export interface HeatRow {
  name: string
  cells: readonly { figures: MonthFigures; mark: MonthMark }[]
}

/** What is met of what fell due: `3/4`; empty where nothing did. */
export const cellWord = ({ owed, metOnTime, metLate }: MonthFigures): string =>
  owed === 0 ? '' : `${metOnTime + metLate}/${owed}`

/** A month that is over, or that has all it owes, by the share that is met; what still runs or lies ahead: -1. */
export function heatOf({ owed, metOnTime, metLate }: MonthFigures, mark: MonthMark): number {
  if (owed === 0 || mark === 'due' || mark === 'none') return -1
  return (metOnTime + metLate) / owed
}

/** From the lowest share up; the figures stand in every cell. */
export const heatTones = [
  { lt: 0, colour: '#F2EDE4', word: '未到期' },
  { gte: 0, lt: 0.5, colour: '#EFB5A6', word: '不足五成' },
  { gte: 0.5, lt: 0.8, colour: '#F6D3C6', word: '五成以上' },
  { gte: 0.8, lt: 1, colour: '#FBF1DF', word: '八成以上' },
  { gte: 1, colour: '#CFE6DA', word: '全部完成' },
] as const

export const heatHeight = (rows: number, elder: boolean) => rows * cellHeight(elder) + letters(elder) * 2.4
export const heatWidth = (months: number, elder: boolean) =>
  letters(elder) * 7 + months * letters(elder) * 3.4

const cellHeight = (elder: boolean) => letters(elder) * 2.5

/** Branches × months: how much of what fell due is met, as a figure on a tone. */
export function heatOption(months: readonly Month[], rows: readonly HeatRow[], elder: boolean): ChartOption {
  const size = letters(elder)
  const names = rows.map(({ name }) => name)
  const width = nameWidth(names, elder, size * 7)
  return {
    ...still(elder),
    grid: { left: width + 8, right: 0, top: size * 2.2, bottom: 0 },
    xAxis: { ...plainAxis(months.map(monthWord), elder), position: 'top' },
    yAxis: {
      ...plainAxis(names, elder),
      inverse: true,
      axisLabel: { color: colours.ink, fontSize: size, interval: 0, width, overflow: 'truncate' },
    },
    visualMap: {
      type: 'piecewise',
      show: false,
      dimension: 2,
      pieces: heatTones.map(({ colour, ...range }) => ({
        ...('gte' in range ? { gte: range.gte } : {}),
        ...('lt' in range ? { lt: range.lt } : {}),
        color: colour,
      })),
    },
    series: [
      {
        type: 'heatmap',
        silent: true,
        data: rows.flatMap(({ cells }, y) =>
          cells.map(({ figures, mark }, x) => [x, y, heatOf(figures, mark)]),
        ),
        itemStyle: { borderColor: colours.white, borderWidth: 3, borderRadius: 6 },
        label: {
          show: true,
          color: colours.ink,
          fontSize: size,
          formatter: ({ value: [x, y] }: { value: [number, number] }) => {
            const cell = rows[y]?.cells[x]
            return cell ? cellWord(cell.figures) : ''
          },
        },
      },
    ],
  }
}
