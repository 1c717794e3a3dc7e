import { findingTags } from './words'

test.each([
  [{ state: 'open' as const, overdueDays: 0, recursId: null }, ['待落实']],
  [{ state: 'rectifying' as const, overdueDays: 3, recursId: 'f' }, ['再次出现', '逾期 3 天', '整改中']],
  [{ state: 'verified' as const, overdueDays: 0, recursId: null }, ['✓ 已销号']],
])('%j is marked %j', (finding, said) => {
  expect(findingTags(finding).map(({ text }) => text)).toEqual(said)
})
