import { type Drawing, FONT, type Pen, type Size, star, wrap } from '@/components/pen'
import { dayName } from '@/components/labels'
import type { CalendarDate } from '@/domain/calendar'
import { colours } from '@/theme/colours'

export interface Certificate {
  name: string
  year: number
  organisation: string
  /** When they were named. */
  on: CalendarDate
}

const EDGE = 34
const HEAD = 168
const FOOT = 96
const LEAST_HEIGHT = 450
const NAME = { font: `700 24px ${FONT}`, line: 34 }
const BODY = { font: `400 15px ${FONT}`, line: 28 }
const SMALL = { font: `400 13px ${FONT}`, line: 20 }
const WARM = '#FFFCF6'
const RED_INK = '#9F1616'

const bodyOf = ({ year }: Certificate): string =>
  `在 ${year} 年度党员创星争优中，经党支部推荐、机关党委审定并公示，被评为五星级党员。\n特发此证，以资鼓励。`

/** `2027 年 1 月 12 日`. */
const dateInWords = (date: CalendarDate): string => `${date.slice(0, 4)} 年 ${dayName(date)}`

function linesOf(pen: Pen, certificate: Certificate, width: number) {
  const inner = width - 2 * EDGE
  const wrapped = ({ font }: { font: string }, text: string) => {
    pen.font = font
    return wrap(pen, text, inner)
  }
  return {
    name: wrapped(NAME, `${certificate.name} 同志`),
    body: wrapped(BODY, bodyOf(certificate)),
    foot: wrapped(SMALL, `${certificate.organisation}\n${dateInWords(certificate.on)}`),
  }
}

/** The certificate of a five-star member; a long name makes it grow. */
export const certificateDrawing = (certificate: Certificate): Drawing => ({
  heightOf: (pen, width) => {
    const { name, body, foot } = linesOf(pen, certificate, width)
    const text = name.length * NAME.line + body.length * BODY.line + foot.length * SMALL.line
    return Math.max(LEAST_HEIGHT, HEAD + text + FOOT)
  },
  draw: (pen, size) => {
    const { name, body, foot } = linesOf(pen, certificate, size.width)
    ground(pen, size)
    const middle = size.width / 2
    for (let at = -2; at <= 2; at++) star(pen, middle + at * 28, 62, at === 0 ? 13 : 10, colours.gold)
    pen.textBaseline = 'alphabetic'
    pen.textAlign = 'center'
    pen.fillStyle = RED_INK
    pen.font = `700 30px ${FONT}`
    pen.fillText('五星级党员', middle, 122)

    pen.textAlign = 'left'
    pen.fillStyle = colours.ink
    let y = HEAD
    pen.font = NAME.font
    for (const line of name) pen.fillText(line, EDGE, (y += NAME.line) - 12)
    y += 6
    pen.font = BODY.font
    for (const line of body) pen.fillText(line, EDGE, (y += BODY.line) - 10)

    pen.textAlign = 'right'
    pen.fillStyle = colours.ink2
    pen.font = SMALL.font
    y = size.height - EDGE - foot.length * SMALL.line
    for (const line of foot) pen.fillText(line, size.width - EDGE, (y += SMALL.line) - 6)
  },
})

/** Warm white within two lines of gold, a rule below the head. */
function ground(pen: Pen, { width, height }: Size): void {
  pen.fillStyle = WARM
  pen.fillRect(0, 0, width, height)
  pen.strokeStyle = colours.gold
  pen.lineWidth = 2
  pen.strokeRect(11, 11, width - 22, height - 22)
  pen.lineWidth = 1
  pen.strokeRect(16.5, 16.5, width - 33, height - 33)
  pen.beginPath()
  pen.moveTo(EDGE, 144.5)
  pen.lineTo(width - EDGE, 144.5)
  pen.stroke()
}
