import fc from 'fast-check'
import { mobileOf } from './phone'

test.each([
  '13800000001',
  ' 138 0000 0001 ',
  '138-0000-0001',
  '138–0000－0001',
  '+86 138-0000-0001',
  '86 13800000001',
  '008613800000001',
  '＋８６　１３８０００００００１',
])('%s is a mobile number', (text) => {
  expect(mobileOf(text)).toBe('13800000001')
})

test.each([
  '',
  '12800000001',
  '1380000000',
  '138000000011',
  '0591-87654321',
  '+1 3800000001',
  '13800000001转2',
])('%s is none', (text) => {
  expect(mobileOf(text)).toBeNull()
})

test('whatever is taken is eleven digits, and is taken as it is', () => {
  const written = fc
    .tuple(
      fc.constantFrom('', '+86', '86', '0086', '+86 '),
      fc.array(fc.tuple(fc.constantFrom('', ' ', '-'), fc.integer({ min: 0, max: 9 })), {
        minLength: 10,
        maxLength: 12,
      }),
    )
    .map(([code, digits]) => `${code}1${digits.map(([gap, digit]) => `${gap}${digit}`).join('')}`)
  fc.assert(
    fc.property(written, (text) => {
      const number = mobileOf(text)
      if (number === null) return
      expect(number).toMatch(/^1[3-9]\d{9}$/)
      expect(mobileOf(number)).toBe(number)
      expect(text.replace(/\D/g, '')).toMatch(new RegExp(`${number}$`))
    }),
  )
})
