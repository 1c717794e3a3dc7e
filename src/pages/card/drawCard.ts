import { type Drawing, FONT, type Pen, type Size, star, wrap } from '@/components/pen'
import type { BirthdayCard } from '@/contract/birthday'
import { colours } from '@/theme/colours'

/** 红 (the committee's usual one) and 素 (warm white with a gold line). */
export const designs = { red: '红底', plain: '素雅' } as const
export type Design = keyof typeof designs

type Said = Pick<BirthdayCard, 'name' | 'joinedOn' | 'years' | 'month' | 'greeting' | 'committee'>

const GOLD = '#C98A1B'
const WARM = '#FFFCF6'
const FACE = { name: [24, 700, 32], date: [13, 400, 20], body: [15, 400, 27], foot: [12, 400, 18] } as const
type Face = keyof typeof FACE
const LEAST_HEIGHT = 470
const HEAD = 176
const EDGE = 26

const fontOf = (face: Face) => `${FACE[face][1]} ${FACE[face][0]}px ${FONT}`
const lineOf = (face: Face) => FACE[face][2]

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

/** A long name or greeting makes the card grow. */
export const drawingOf = (said: Said, design: Design): Drawing => ({
  heightOf: (pen, width) => Math.max(LEAST_HEIGHT, HEAD + 2 * EDGE + tall(blocksOf(pen, said, width))),
  draw: (pen, size) => drawCard(pen, said, design, size),
})

function drawCard(pen: Pen, said: Said, design: Design, size: Size): void {
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

function redGround(pen: Pen, { width, height }: Size): void {
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

function plainGround(pen: Pen, { width, height }: Size): void {
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
