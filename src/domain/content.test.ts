import fc from 'fast-check'
import { MOST_CHECKED, piecesOf, worstOf } from './content'

test('pieces are the text, none too long, no character cut in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 7 }), (text, most) => {
      const pieces = piecesOf(text, most)
      expect(pieces.join('')).toBe(text)
      for (const piece of pieces) {
        expect(piece.length).toBeGreaterThan(0)
        expect(piece.length).toBeLessThanOrEqual(most)
        expect(piece).not.toMatch(/[\uD800-\uDFFF]/u)
      }
    }),
  )
})

test.each([
  ['', []],
  ['字'.repeat(MOST_CHECKED), [MOST_CHECKED]],
  ['字'.repeat(MOST_CHECKED + 1), [MOST_CHECKED, 1]],
  [`${'字'.repeat(MOST_CHECKED - 1)}😀字`, [MOST_CHECKED - 1, 3]],
])('the pieces of %#', (text, lengths) => {
  expect(piecesOf(text).map(({ length }) => length)).toEqual(lengths)
})

test.each([
  [[], 'pass'],
  [['pass', 'pass'], 'pass'],
  [['review', 'pass'], 'review'],
  [['risky', 'review', 'pass'], 'risky'],
] as const)('the worst of %j is %s', (verdicts, worst) => {
  expect(worstOf(verdicts)).toBe(worst)
})
