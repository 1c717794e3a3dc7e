import fc from 'fast-check'
import { decideQuorum, hasQuorum, neededFor } from './quorum'

test.each([
  ['voters', 0, 0],
  ['voters', 1, 1],
  ['voters', 6, 4],
  ['voters', 7, 4],
  ['branchCommittee', 0, 0],
  ['branchCommittee', 5, 3],
  ['branchCommittee', 6, 3],
] as const)('%s of %i: %i needed', (quorum, of, needed) => {
  expect(neededFor(quorum, of)).toBe(needed)
})

test('more than half of the voters, half of the committee: whatever the numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (of, came) => {
      const present = Math.min(came, of)
      expect(hasQuorum('voters', { present, of })).toBe(present > of / 2)
      expect(hasQuorum('branchCommittee', { present, of })).toBe(present >= of / 2)
    }),
  )
})

test('each hosting branch needs its own; a kind without quorum needs none', () => {
  const turnouts = [
    { present: 4, of: 6 },
    { present: 3, of: 6 },
  ]
  expect(decideQuorum('branchAssembly', turnouts)).toEqual({
    ok: false,
    refusal: { code: 'QUORUM_VOTERS', values: { present: 3, of: 6, needed: 4 } },
  })
  expect(decideQuorum('branchCommitteeMeeting', turnouts).ok).toBe(true)
  expect(decideQuorum('themeDay', [{ present: 0, of: 6 }]).ok).toBe(true)
})
