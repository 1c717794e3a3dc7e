import { instantAt } from './calendar'
import { type NightFacts, nightNotices } from './nightly'

const none: NightFacts = {
  gatherings: [],
  unplanned: [],
  tomorrow: [],
  waiting: [],
  officers: [],
  findings: [],
  unsigned: [],
}
const now = instantAt('2026-05-20', '01:10')
const night = (facts: Partial<NightFacts>, today = '2026-05-20') =>
  nightNotices({ ...none, ...facts }, today, now).map(({ memberId, kind, key, text }) => [
    memberId,
    kind,
    key,
    text,
  ])

const meeting = (day: string) => ({
  id: 'x1',
  title: '主题党日',
  startsAt: instantAt(day, '15:00'),
  endsAt: instantAt(day, '16:00'),
  place: '会议室',
  expected: ['m1', 'm2'],
})

test.each([
  ['2026-05-20', 0],
  ['2026-05-21', 2],
  ['2026-05-22', 0],
])('of an activity on %s the night before the 21st tells %d', (day, count) => {
  expect(night({ tomorrow: [meeting(day)] })).toHaveLength(count)
})

test('says when and where, and again when it was moved to another day', () => {
  expect(night({ tomorrow: [meeting('2026-05-21')] })[0]).toEqual([
    'm1',
    'activity',
    'activity:x1:tomorrow:2026-05-21',
    '明天 15:00“主题党日”，会议室',
  ])
  const [moved] = nightNotices({ ...none, tomorrow: [meeting('2026-05-28')] }, '2026-05-27', now)
  expect(moved?.key).toBe('activity:x1:tomorrow:2026-05-28')
})

const secretary = { branchId: 'b1', kind: 'branchSecretary' as const, memberId: 's1' }
const organizer = { branchId: 'b1', kind: 'organizationOfficer' as const, memberId: 'o1' }
const handedIn = (day: string, memberId = 'm1', branchId = 'b1') => ({
  branchId,
  memberId,
  submittedAt: instantAt(day, '09:00'),
})

test.each<[string, NightFacts['waiting'], unknown[]]>([
  ['two days', [handedIn('2026-05-18')], []],
  [
    'three days',
    [handedIn('2026-05-17')],
    [['s1', 'reminder', 'waiting:b1:2026-05-17', '有 1 条提交等您审批，最早的是 5 月 17 日交的']],
  ],
  [
    'longer, one of several',
    [handedIn('2026-05-17'), handedIn('2026-05-10', 'm2'), handedIn('2026-05-19')],
    [['s1', 'reminder', 'waiting:b1:2026-05-17', '有 2 条提交等您审批，最早的是 5 月 10 日交的']],
  ],
  [
    'three days, the secretary’s own',
    [handedIn('2026-05-17', 's1')],
    [['o1', 'reminder', 'waiting:b1:2026-05-17', '有 1 条提交等您审批，最早的是 5 月 17 日交的']],
  ],
  ['three days, in a branch that nobody leads', [handedIn('2026-05-17', 'm1', 'b2')], []],
])('of what has waited %s', (_, waiting, expected) => {
  expect(night({ waiting, officers: [secretary, organizer] })).toEqual(expected)
})

test('the same night twice says the same, and the next day nothing new', () => {
  const facts = { waiting: [handedIn('2026-05-17')], officers: [secretary] }
  expect(night(facts, '2026-05-21').map(([, , key]) => key)).toEqual(night(facts).map(([, , key]) => key))
})

test('birthdays are told as such', () => {
  const unplanned = [{ branchId: 'b1', month: '2026-05', count: 2, officerIds: ['s1'] }]
  expect(night({ unplanned })).toMatchObject([['s1', 'birthday', expect.any(String), expect.any(String)]])
})
