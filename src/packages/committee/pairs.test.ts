import { exchange, has, isOf } from './pairs'

const pairs = [
  { checkingId: 'a', checkedId: 'b' },
  { checkingId: 'b', checkedId: 'c' },
  { checkingId: 'c', checkedId: 'a' },
]

test('two branches exchange whom they check; the others stay', () => {
  expect(exchange(pairs, 'a', 'c')).toEqual([
    { checkingId: 'a', checkedId: 'a' },
    { checkingId: 'b', checkedId: 'c' },
    { checkingId: 'c', checkedId: 'b' },
  ])
  expect(exchange(exchange(pairs, 'a', 'c'), 'a', 'c')).toEqual(pairs)
})

test('a pair is directed', () => {
  expect(has(pairs, { checkingId: 'a', checkedId: 'b' })).toBe(true)
  expect(has(pairs, { checkingId: 'b', checkedId: 'a' })).toBe(false)
})

test('kept pairs are of the branches that there are, of all and of no other', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id })) as [{ id: string }, { id: string }, { id: string }]
  expect(isOf(pairs, [c, a, b])).toBe(true)
  expect(isOf(pairs, [a, b])).toBe(false)
  expect(isOf(pairs, [a, b, { id: 'd' }])).toBe(false)
})
