import { dueSaid } from './words'

test.each([
  ['open', '2026-06-19', 0, '6 月 19 日前整改'],
  ['open', '2026-05-20', 0, '5 月 20 日前整改，今天到期'],
  ['rectifying', '2026-05-17', 3, '5 月 17 日前整改，已逾期 3 天'],
  ['submitted', '2026-05-17', 0, '5 月 17 日前整改'],
] as const)('%s, due on %s, %i days over: %s', (state, dueOn, overdueDays, said) => {
  expect(dueSaid({ state, dueOn, overdueDays }, '2026-05-20')).toBe(said)
})
