import type { Pen } from '@/components/pen'
import { drawingOf } from './drawCard'

/** In signs: a Chinese one is as wide as its font is high, a Latin one half as wide. */
const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign < '\u0080' ? 0.5 : 1), 0)

/** A pen that notes the texts it writes. */
function noting() {
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
    measureText: (text: string) => ({ width: widthOf(text) * sizeOf(pen.font) }),
    fillText: (text: string, x: number, y: number) => written.push({ text, x, y, size: sizeOf(pen.font) }),
  }
  return { pen: pen as unknown as Pen, written }
}

const said = {
  name: '陈明',
  joinedOn: '2010-11-08',
  years: 16,
  month: '二〇二六年十一月',
  greeting: '初心十六载，步履如初。\n愿你常念那一天的誓言，\n仍是少年。',
  committee: '机关党委',
}
const texts = (change: Partial<typeof said>, design: 'red' | 'plain' = 'red') => {
  const { pen, written } = noting()
  const { heightOf, draw } = drawingOf({ ...said, ...change }, design)
  const height = heightOf(pen, 318)
  draw(pen, { width: 318, height })
  return { height, written }
}

test.each(['red', 'plain'] as const)(
  'the %s card says who, since when, how long, and what is wished',
  (design) => {
    const all = texts({}, design).written.map(({ text }) => text)
    expect(all).toEqual([
      ...'政治生日',
      '16',
      '年',
      '陈明 同志',
      '2010 年 11 月 8 日加入中国共产党',
      '初心十六载，步履如初。',
      '愿你常念那一天的誓言，',
      '仍是少年。',
      '机关党委',
      '二〇二六年十一月',
    ])
  },
)

test('a long name and a long greeting wrap, and the card grows so that nothing overlaps or is cut', () => {
  const { height, written } = texts({
    name: '阿卜杜热合曼买买提吐尔逊艾合买提江',
    greeting: '长'.repeat(200),
    committee: '中共某某市某某局机关委员会（机关党委）',
  })
  expect(height).toBeGreaterThan(470)
  for (const { text, x, size } of written.slice(6)) expect(x + widthOf(text) * size).toBeLessThanOrEqual(318)
  const ys = written.slice(6).map(({ y }) => y)
  expect(ys).toEqual([...ys].sort((one, other) => one - other))
  expect(new Set(ys).size).toBe(ys.length)
  expect(Math.max(...ys)).toBeLessThan(height)
})
