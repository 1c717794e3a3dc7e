import { reasonText, splitReason, usualReasons } from './reason'

test('a reason is the chip, the text, or both', () => {
  expect(reasonText('因病', '')).toBe('因病')
  expect(reasonText('', ' 孩子家长会 ')).toBe('孩子家长会')
  expect(reasonText('因公出差', '省厅培训')).toBe('因公出差：省厅培训')
  expect(reasonText('', '  ')).toBe('')
})

test('what was handed in comes back in its two parts', () => {
  for (const [chosen, detail] of [
    ['因病', ''],
    ['', '孩子家长会'],
    ['因公出差', '省厅培训：三天'],
  ] as const) {
    expect(splitReason(reasonText(chosen, detail), usualReasons.leave)).toEqual({ chosen, detail })
  }
})
