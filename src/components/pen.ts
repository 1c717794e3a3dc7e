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

export interface Size {
  width: number
  height: number
}

/** A picture of a given width: how high it becomes, and how it is drawn, corner at 0, 0. */
export interface Drawing {
  heightOf: (pen: Pen, width: number) => number
  draw: (pen: Pen, size: Size) => void
}

export const FONT =
  '"PingFang SC","HarmonyOS Sans SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif'

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

/** A five-pointed star about a point. */
export function star(pen: Pen, x: number, y: number, radius: number, colour: string): void {
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
