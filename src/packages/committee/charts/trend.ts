import type { TrendPoint } from '@/domain/board'
import type { Month } from '@/domain/calendar'
import { colours } from '@/theme/colours'
import { type ChartOption, letters, plainAxis, still } from './look'

interface Line {
  name: string
  points: readonly TrendPoint[]
}

/** So many lines can be told apart. */
export const MOST_LINES = 5

/** Each line has a sign of its own beside its colour. */
const lineLooks = [
  { colour: colours.red, symbol: 'circle', sign: '●' },
  { colour: colours.green, symbol: 'rect', sign: '■' },
  { colour: '#31587A', symbol: 'triangle', sign: '▲' },
  { colour: '#8F5708', symbol: 'diamond', sign: '◆' },
  { colour: '#6A6158', symbol: 'emptyCircle', sign: '○' },
] as const

export const lookOfLine = (index: number) => lineLooks[index % MOST_LINES] ?? lineLooks[0]

export const monthWord = (month: Month) => `${Number(month.slice(5))} 月`

/** The scale begins at the ten below the lowest score, so that small moves can be seen; it says so at its side. */
export function lowestOf(lines: readonly Line[]): number {
  const scores = lines.flatMap(({ points }) => points.map(({ score }) => score ?? 100))
  return Math.max(0, Math.floor((Math.min(100, ...scores) - 1) / 10) * 10)
}

/** The scores of some branches, month by month; a month without a score is a gap. */
export function trendOption(months: readonly Month[], lines: readonly Line[], elder: boolean): ChartOption {
  const step = (months.length > 6 ? 2 : 1) * (elder ? 2 : 1)
  return {
    ...still(elder),
    grid: { left: letters(elder) * 2.6, right: 14, top: 14, bottom: letters(elder) * 2.2 },
    xAxis: {
      ...plainAxis(months.map(monthWord), elder),
      // Where there is no room for all of them, every second or fourth; the last one always.
      axisLabel: {
        color: colours.ink2,
        fontSize: letters(elder),
        interval: (index: number) => (months.length - 1 - index) % step === 0,
      },
    },
    yAxis: {
      type: 'value',
      min: lowestOf(lines),
      max: 100,
      splitNumber: 4,
      splitLine: { lineStyle: { color: colours.line } },
      axisLabel: { color: colours.ink2, fontSize: letters(elder) },
    },
    series: lines.map(({ points }, index) => {
      const look = lookOfLine(index)
      return {
        type: 'line',
        silent: true,
        data: points.map(({ score }) => score),
        symbol: look.symbol,
        symbolSize: elder ? 11 : 8,
        showAllSymbol: true,
        itemStyle: { color: look.colour },
        lineStyle: { color: look.colour, width: 2 },
      }
    }),
  }
}
