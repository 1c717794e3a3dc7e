import * as fc from 'fast-check'
import { byNumberedName } from './nameOrder'

const inOrder = (names: string[]) => [...names].sort(byNumberedName)

test('what is numbered in words comes as it counts', () => {
  const groups = ['第一', '第二', '第三', '第四', '第九', '第十', '第十一', '第十二', '第二十', '第二十一']
  expect(inOrder([...groups].reverse())).toEqual(groups)
  expect(inOrder(['青年小组（二）', '青年小组（一）'])).toEqual(['青年小组（一）', '青年小组（二）'])
  expect(inOrder(['b', 'a', ''])).toEqual(['', 'a', 'b'])
})

test('the order does not hang on where one begins', () => {
  const name = fc.string({ unit: fc.constantFrom('第', '一', '二', '十', '组', 'a') })
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const sorted = inOrder(names)
      expect(inOrder([...names].reverse()).map((each) => byNumberedName(each, ''))).toEqual(
        sorted.map((each) => byNumberedName(each, '')),
      )
      for (const [index, each] of sorted.slice(1).entries())
        expect(byNumberedName(sorted[index] ?? '', each)).toBeLessThanOrEqual(0)
    }),
  )
})
