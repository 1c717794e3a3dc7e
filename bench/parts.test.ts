import { type Claim, measure, type Parts, partsNamed } from './parts'

const claimOf = (what: string): Claim => ({ what, measured: '1', asked: '≤ 1', holds: true })
const parts: Parts = {
  'check-in': async (claim) => claim(claimOf('a check-in')),
  standing: async (claim) => {
    claim(claimOf('a standing'))
    throw new Error('the disk is full')
  },
  bundle: async (claim) => claim(claimOf('a bundle')),
}

test('a part that throws costs no claim that was measured, before it, in it or after it', async () => {
  const { claims, broken } = await measure(parts)
  expect(claims.map(({ what }) => what)).toEqual(['a check-in', 'a standing', 'a bundle'])
  expect(broken).toEqual([{ part: 'standing', error: new Error('the disk is full') }])
})

test.each([
  [[], ['check-in', 'standing', 'bundle']],
  [['check-in'], ['check-in']],
  [['check'], ['check-in']],
  [
    ['bundle', 'stand'],
    ['standing', 'bundle'],
  ],
])('asked for %j, it runs %j', (words, names) => {
  expect(Object.keys(partsNamed(parts, words))).toEqual(names)
})

test('a word that names no part is told which there are', () => {
  expect(() => partsNamed(parts, ['check-in', 'chekcin'])).toThrow(
    'No such part: chekcin. Parts: check-in, standing, bundle',
  )
})
