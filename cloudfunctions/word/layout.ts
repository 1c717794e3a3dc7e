/**
 * The measures of an official document, GB/T 9704: A4, the text 156 mm × 225 mm, 22 lines of 28 characters a page. In
 * twips, a twentieth of a point; sizes of type in half points, as Word counts them.
 */
export const mm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)

export const page = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), right: mm(26), bottom: mm(35), left: mm(28), header: mm(15), footer: mm(25) },
}
export const textWidth = mm(156)
/** From one line to the next. */
export const linePitch = Math.round(mm(225) / 22)

/** 二号, 三号, 四号, 小四, 五号, 小五. */
export const sizes = {
  second: 44,
  third: 32,
  fourth: 28,
  smallFourth: 24,
  fifth: 21,
  smallFifth: 18,
} as const
export type Size = keyof typeof sizes

/** The width of some Chinese characters. */
export const characters = (count: number, size: Size) => count * sizes[size] * 10
