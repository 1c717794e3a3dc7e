import type { Pen } from '@/components/pen'

/** In signs: a Chinese one is as wide as its font is high, a Latin one half as wide. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign < '\u0080' ? 0.5 : 1), 0)

/** A pen that notes the texts it writes. */
export function notingPen() {
  const written: { text: string; x: number; y: number; size: number }[] = []
  const sizeOf = (font: string) => Number(/(\d+)px/.exec(font)?.[1])
  const nothing = () => undefined
  const pen = {
    font: '',
    fillRect: nothing,
    strokeRect: nothing,
    beginPath: nothing,
    moveTo: nothing,
    lineTo: nothing,
    arc: nothing,
    fill: nothing,
    stroke: nothing,
    measureText: (text: string) => ({ width: textWidth(text) * sizeOf(pen.font) }),
    fillText: (text: string, x: number, y: number) => written.push({ text, x, y, size: sizeOf(pen.font) }),
  }
  return { pen: pen as unknown as Pen, written }
}
