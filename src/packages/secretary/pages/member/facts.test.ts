import { isNow, postName, spanName } from './facts'

const TODAY = '2026-05-20'

test.each([
  [{ from: '2026-05-20', to: null }, true, '5 月 20 日起'],
  [{ from: '2025-03-01', to: '2026-05-20' }, true, '2025 年 3 月 1 日至 2026 年 5 月 20 日'],
  [{ from: '2025-03-01', to: '2026-05-19' }, false, '2025 年 3 月 1 日至 2026 年 5 月 19 日'],
  [{ from: '2026-05-21', to: null }, false, '5 月 21 日起'],
])('%o', (span, now, name) => {
  expect(isNow(span, TODAY)).toBe(now)
  expect(spanName(span, TODAY)).toBe(name)
})

test('a post says where it is held, and from when if that is to come', () => {
  const post = { kind: 'groupLeader' as const, branchName: '一支部', groupName: '第一党小组', to: null }
  expect(postName({ ...post, from: '2020-01-01' }, TODAY)).toBe('党小组长（第一党小组）')
  expect(postName({ ...post, groupName: null, from: '2026-06-01' }, TODAY)).toBe(
    '党小组长（一支部，6 月 1 日起）',
  )
  const office = { kind: 'partyAffairsOfficer' as const, branchName: null, groupName: null }
  expect(postName({ ...office, from: '2020-01-01', to: null }, TODAY)).toBe('党务工作者')
})
