import { ago, longAgo } from './ago'

const now = new Date('2026-11-23T02:00:00Z')

test.each([
  ['2026-11-23T01:59:40Z', '刚刚'],
  ['2026-11-23T02:00:30Z', '刚刚'],
  ['2026-11-23T01:55:00Z', '5 分钟'],
  ['2026-11-23T00:00:00Z', '2 小时'],
  // Yesterday is a day of Beijing, not 24 hours: this is 23:30 the evening before.
  ['2026-11-22T15:30:00Z', '昨天'],
  ['2026-11-21T10:00:00Z', '前天'],
  ['2026-11-15T10:00:00Z', '11 月 15 日'],
])('%s is said %s', (instant, said) => {
  expect(ago(instant, now)).toBe(said)
})

test.each([
  ['2026-11-23T01:59:40Z', '刚刚'],
  ['2026-11-23T01:55:00Z', '5 分钟前'],
  ['2026-11-23T00:00:00Z', '2 小时前'],
  ['2026-11-21T10:00:00Z', '前天'],
])('%s is said %s where it stands alone', (instant, said) => {
  expect(longAgo(instant, now)).toBe(said)
})
