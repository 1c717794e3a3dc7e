import type { EChartsCoreOption } from 'echarts/core'
import { colours } from '@/theme/colours'

export type ChartOption = EChartsCoreOption

const FONT =
  "-apple-system, 'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif"

/** The size of a chart's letters: as --text-least, in both views. */
export const letters = (elder: boolean) => (elder ? 18 : 12)

/** What all charts have in common: they stand still, and take no taps. */
export const still = (elder: boolean): ChartOption => ({
  animation: false,
  textStyle: { fontFamily: FONT, fontSize: letters(elder), color: colours.ink2 },
})

/** An axis of names or months: words, and no lines. */
export const plainAxis = (words: readonly string[], elder: boolean) => ({
  type: 'category' as const,
  data: [...words],
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { color: colours.ink2, fontSize: letters(elder), interval: 0 },
})

/** How many pixels a branch's name takes at the left; a longer one is cut, and whole in the table. */
export const nameWidth = (names: readonly string[], elder: boolean, most: number) =>
  Math.min(most, Math.max(0, ...names.map((name) => name.length)) * letters(elder) + 4)
