import type { BirthdayCard } from '@/contract/birthday'
import { colours } from '@/theme/colours'

/** 红 (the committee's usual one) and 素 (warm white with a gold line). */
export const designs = { red: '红底', plain: '素雅' } as const
export type Design = keyof typeof designs

/** What drawing needs of a canvas, in the mini-program and in a browser alike. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'fillRect'
  | 'strokeRect'
  | 'fillText'
  | 'measureText'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'arc'
  | 'fill'
  | 'stroke'
>
type Said = Pick<BirthdayCard, 'name' | 'joinedOn' | 'years' | 'month' | 'greeting' | 'committee'>

const GOLD = '#C98A1B'
const WARM = '#FFFCF6'
const FONT =
  '"PingFang SC","HarmonyOS Sans SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif'
const FACE = { name: [24, 700, 32], date: [13, 400, 20], body: [15, 400, 27], foot: [12, 400, 18] } as const
type Face = keyof typeof FACE
const LEAST_HEIGHT = 470
const HEAD = 176
const EDGE = 26

const fontOf = (face: Face) => `${FACE[face][1]} ${FACE[face][0]}px ${FONT}`
const lineOf = (face: Face) => FACE[face][2]

/** A text in lines no wider than `width`, broken anywhere as Chinese is; its own line breaks stay. */
export function wrap(pen: Pick<Pen, 'measureText'>, text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const sign of paragraph) {
      // A stop never begins a line: it hangs over the edge instead.
      if (line !== '' && !/[，。、；：！？」』）]/.test(sign) && pen.measureText(line + sign).width > width) {
        lines.push(line)
        line = ''
      }
      line += sign
    }
    return [...lines, line]
  })
}

interface Block {
  face: Face
  lines: string[]
  gap: number
}

const dateInWords = (date: string) =>
  `${date.slice(0, 4)} 年 ${Number(date.slice(5, 7))} 月 ${Number(date.slice(8))} 日加入中国共产党`

function blocksOf(pen: Pen, said: Said, width: number): Block[] {
  const wrapped = (face: Face, text: string, gap: number): Block => {
    pen.font = fontOf(face)
    return { face, gap, lines: wrap(pen, text, width - 2 * EDGE) }
  }
  return [
    wrapped('name', `${said.name} 同志`, 4),
    wrapped('date', dateInWords(said.joinedOn), 20),
    wrapped('body', said.greeting, 28),
    wrapped('foot', `${said.committee}\n${said.month}`, 0),
  ]
}

const tall = (blocks: readonly Block[]) =>
  blocks.reduce((sum, { face, lines, gap }) => sum + lines.length * lineOf(face) + gap, 0)

/** How high a card of that width becomes: a long name or greeting makes it grow. */
export const cardHeight = (pen: Pen, said: Said, width: number): number =>
  Math.max(LEAST_HEIGHT, HEAD + 2 * EDGE + tall(blocksOf(pen, said, width)))

/** Draws a card, corner at 0, 0; the caller has scaled the pen to the screen's pixels. */
export function drawCard(
  pen: Pen,
  said: Said,
  design: Design,
  size: { width: number; height: number },
): void {
  pen.textBaseline = 'alphabetic'
  pen.textAlign = 'left'
  if (design === 'red') redGround(pen, size)
  else plainGround(pen, size)
  const isRed = design === 'red'
  pen.fillStyle = isRed ? '#F6DDD8' : '#6A6158'
  pen.font = `400 13px ${FONT}`
  let x = EDGE
  for (const sign of '政治生日') {
    pen.fillText(sign, x, 42)
    x += 24
  }
  pen.fillStyle = isRed ? colours.white : '#9F1616'
  pen.font = `700 76px ${FONT}`
  const years = String(said.years)
  pen.fillText(years, EDGE, 128)
  const wide = pen.measureText(years).width
  pen.font = `400 20px ${FONT}`
  pen.fillText('年', EDGE + wide + 8, 128)

  const blocks = blocksOf(pen, said, size.width)
  const foot = blocks.at(-1)
  let y = HEAD + EDGE
  for (const block of blocks) {
    if (block === foot) y = size.height - EDGE - block.lines.length * lineOf('foot')
    pen.font = fontOf(block.face)
    pen.fillStyle = block.face === 'date' || block.face === 'foot' ? '#6A6158' : '#211C17'
    for (const line of block.lines) {
      y += lineOf(block.face)
      pen.fillText(line, EDGE, y - lineOf(block.face) * 0.28)
    }
    y += block.gap
  }
}

function redGround(pen: Pen, { width, height }: { width: number; height: number }): void {
  pen.fillStyle = colours.white
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = colours.red
  pen.fillRect(0, 0, width, HEAD)
  pen.strokeStyle = '#E9A8A0'
  pen.lineWidth = 1
  pen.beginPath()
  pen.arc(width - 46, 48, 21.5, 0, 2 * Math.PI)
  pen.stroke()
  star(pen, width - 46, 48, 10, '#F3CE7A')
}

function plainGround(pen: Pen, { width, height }: { width: number; height: number }): void {
  pen.fillStyle = WARM
  pen.fillRect(0, 0, width, height)
  pen.strokeStyle = GOLD
  pen.lineWidth = 1
  pen.strokeRect(10.5, 10.5, width - 21, height - 21)
  pen.beginPath()
  pen.moveTo(EDGE, HEAD - 8)
  pen.lineTo(width - EDGE, HEAD - 8)
  pen.stroke()
  star(pen, width - 46, 46, 12, GOLD)
}

function star(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (let point = 0; point < 10; point++) {
    const far = point % 2 === 0 ? radius : radius * 0.382
    const angle = (Math.PI / 5) * point - Math.PI / 2
    const [px, py] = [x + far * Math.cos(angle), y + far * Math.sin(angle)]
    if (point === 0) pen.moveTo(px, py)
    else pen.lineTo(px, py)
  }
  pen.fill()
}
