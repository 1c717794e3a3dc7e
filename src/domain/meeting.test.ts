import { decideVotes } from './meeting'

const votes = (yes: number, no: number, abstentions: number) => ({ for: yes, against: no, abstentions })

test('no more hands than people with a vote', () => {
  expect(decideVotes([null, votes(5, 1, 1)], 7).ok).toBe(true)
  expect(decideVotes([null, votes(5, 2, 1)], 7)).toEqual({
    ok: false,
    refusal: { code: 'VOTES_TOO_MANY', field: 'resolutions.1.votes', values: { hands: 8, voters: 7 } },
  })
})
