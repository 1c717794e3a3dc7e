import { notingPen, textWidth } from '../../../config/jest/pen'
import { certificateDrawing } from './drawCertificate'

const said = { name: '何嘉宁', year: 2026, organisation: '某某局机关党委', on: '2026-12-09' }
function drawn(change: Partial<typeof said> = {}) {
  const { pen, written } = notingPen()
  const drawing = certificateDrawing({ ...said, ...change })
  const height = drawing.heightOf(pen, 318)
  drawing.draw(pen, { width: 318, height })
  return { height, written }
}

test('the certificate says who, for what, by whom and when', () => {
  const { written, height } = drawn()
  const all = written.map(({ text }) => text)
  expect(all[0]).toBe('五星级党员')
  expect(all[1]).toBe('何嘉宁 同志')
  expect(all.slice(2, -2).join('')).toBe(
    '在 2026 年度党员创星争优中，经党支部推荐、机关党委审定并公示，被评为五星级党员。特发此证，以资鼓励。',
  )
  expect(all.slice(-2)).toEqual(['某某局机关党委', '2026 年 12 月 9 日'])
  expect(height).toBe(450)
})

test('a long name and a long organisation wrap; nothing overlaps or is cut', () => {
  const { written, height } = drawn({
    name: '阿卜杜热合曼买买提吐尔逊艾合买提江阿卜杜热合曼',
    organisation: '中共某某市某某局某某分局直属机关委员会（机关党委）',
  })
  const left = written.slice(1).filter(({ x }) => x < 100)
  for (const { text, x, size } of left) expect(x + textWidth(text) * size).toBeLessThanOrEqual(318 - 20)
  const ys = written.map(({ y }) => y)
  expect(ys).toEqual([...ys].sort((one, other) => one - other))
  expect(Math.min(...ys.slice(1).map((y, at) => y - (ys[at] ?? 0)))).toBeGreaterThanOrEqual(18)
  expect(Math.max(...ys)).toBeLessThan(height - 20)
})
