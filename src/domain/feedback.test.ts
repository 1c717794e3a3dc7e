import { decideAnswer, decideSending, FEEDBACK_KEY_LENGTH, feedbackKey, feedbackState } from './feedback'

const outcome = (result: ReturnType<typeof decideSending>) => (result.ok ? 'ok' : result.refusal.code)

test.each([
  [false, 0, 'ok'],
  [false, 4, 'ok'],
  [false, 5, 'FEEDBACK_TOO_MANY'],
  [true, 5, 'ok'],
  [true, 49, 'ok'],
  [true, 50, 'FEEDBACK_ANONYMOUS_FULL'],
])('anonymous %p after %i of the day: %s', (anonymous, today, expected) => {
  expect(outcome(decideSending(anonymous, today))).toBe(expected)
})

test.each([
  [null, '已办', { ok: true, value: { repeated: false } }],
  ['已办', '已办', { ok: true, value: { repeated: true } }],
  ['已办', '在办', { ok: false, refusal: { code: 'FEEDBACK_ANSWERED' } }],
])('where %j stands, the answer %s', (standing, answer, expected) => {
  expect(decideAnswer(standing, answer)).toEqual(expected)
})

test.each([
  [null, 'waiting'],
  ['', 'answered'],
  ['已办', 'answered'],
])('with the answer %j it is %s', (answer, state) => {
  expect(feedbackState(answer)).toBe(state)
})

test('a key takes five bits of each random byte: 128 bits and more', () => {
  const key = feedbackKey(Uint8Array.from({ length: FEEDBACK_KEY_LENGTH }, (_, place) => place * 9))
  expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  expect(new Set(key).size).toBe(26)
  expect(FEEDBACK_KEY_LENGTH * 5).toBeGreaterThanOrEqual(128)
})
