import { wrap } from './pen'

test('no line begins with a stop', () => {
  const pen = { measureText: (text: string) => ({ width: 10 * text.length }) as TextMetrics }
  expect(wrap(pen, '一二三，四五', 30)).toEqual(['一二三，', '四五'])
})
