import { colours } from '@/theme/colours'
import { type ChartOption, letters, nameWidth, plainAxis, still } from './look'

export interface Taking {
  name: string
  expected: number
  present: number
}

/** `92%`; null where nobody was expected. */
export const shareOf = ({ expected, present }: Pick<Taking, 'expected' | 'present'>): number | null =>
  expected > 0 ? Math.round((100 * present) / expected) : null

/** `92%`, `–`. */
export const shareWord = (figures: Pick<Taking, 'expected' | 'present'>): string => {
  const share = shareOf(figures)
  return share === null ? '–' : `${share}%`
}

const ROOM = 14

export const participationHeight = (rows: number, elder: boolean) => rows * (letters(elder) + ROOM) + 4

/** A bar a branch: who came of those who were expected, with its figures at its end. */
export function participationOption(rows: readonly Taking[], elder: boolean): ChartOption {
  const size = letters(elder)
  const names = rows.map(({ name }) => name)
  const width = nameWidth(names, elder, size * 8)
  const words = rows.map(figuresWord)
  const wordWidth = Math.max(0, ...words.map((word) => word.length)) * size * 0.56
  return {
    ...still(elder),
    grid: { left: width + 8, right: wordWidth + 12, top: 0, bottom: 0 },
    xAxis: { type: 'value', min: 0, max: 100, show: false },
    yAxis: [
      {
        ...plainAxis(names, elder),
        inverse: true,
        axisLabel: { color: colours.ink, fontSize: size, interval: 0, width, overflow: 'truncate' },
      },
      // At the other end the figures, one below the other.
      {
        ...plainAxis(words, elder),
        inverse: true,
        position: 'right',
        axisLabel: { color: colours.ink, fontSize: size, interval: 0 },
      },
    ],
    series: [
      {
        type: 'bar',
        silent: true,
        data: rows.map((row) => shareOf(row) ?? 0),
        barWidth: elder ? 14 : 10,
        showBackground: true,
        backgroundStyle: { color: colours.track, borderRadius: 6 },
        itemStyle: { color: colours.green, borderRadius: 6 },
      },
    ],
  }
}

/** `92%  188/204`. */
export const figuresWord = (row: Taking): string =>
  row.expected > 0 ? `${shareWord(row)}  ${row.present}/${row.expected}` : '无应到'
