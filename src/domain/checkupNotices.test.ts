import { instantAt } from './calendar'
import { type CheckupFacts, checkupNightNotices, checkupNotices, findingNotices } from './checkupNotices'

const news = { id: 'c1', checking: { id: 'b2', name: '乙支部' }, checked: { id: 'b1', name: '甲支部' } }
const finding = {
  ...{ id: 'f1', branchId: 'b1', text: '会议记录本中途换人记录，四月两次没有签名', dueOn: '2026-05-23' },
  ...{ state: 'rectifying' as const, responsibleId: 'r1' as string | null },
}
const none: CheckupFacts = {
  findings: [],
  unsigned: [],
  officers: [{ branchId: 'b1', kind: 'branchSecretary', memberId: 's1' }],
}
const night = (facts: Partial<CheckupFacts>, today = '2026-05-20') =>
  checkupNightNotices({ ...none, ...facts }, today).map(({ memberId, key, text }) => [memberId, key, text])

test('each is told once of an occasion, and a tap opens what it is about', () => {
  expect(checkupNotices('named', news, ['m1'])).toEqual([
    {
      ...{ memberId: 'm1', kind: 'checkup', key: 'checkup:c1:named:', subjectId: 'c1' },
      text: '请检查甲支部：您是这次党建体检的检查人员',
    },
  ])
  expect(findingNotices('assigned', finding, ['r1'], '1')).toMatchObject([
    { key: 'findings:f1:assigned:1', subjectId: 'b1' },
  ])
})

test('three days before its date who is responsible is told, once', () => {
  expect(night({ findings: [finding] }, '2026-05-19')).toEqual([])
  const told = [
    ['r1', 'findings:f1:due:2026-05-23', '“会议记录本中途换人记录，四月两次…”的整改 5 月 23 日到期'],
  ]
  expect(night({ findings: [finding] })).toEqual(told)
  expect(night({ findings: [finding] }, '2026-05-23')).toEqual(told)
})

test('past its date they are told every week, where nobody is responsible who leads the branch', () => {
  const keys = ['2026-05-24', '2026-05-29', '2026-05-30', '2026-06-06'].map(
    (today) => night({ findings: [finding] }, today)[0]?.[1],
  )
  expect(keys).toEqual([0, 0, 1, 2].map((week) => `findings:f1:late:2026-05-23:${week}`))
  expect(night({ findings: [{ ...finding, responsibleId: null }] }, '2026-05-30')[0]?.[0]).toBe('s1')
})

test('what is handed in does not age', () => {
  expect(night({ findings: [{ ...finding, state: 'submitted' }] }, '2026-06-30')).toEqual([])
})

test.each([
  ['2026-05-17', 0],
  ['2026-05-16', 1],
])('of a sheet that waits for a signature since %s the 20th tells %d', (day, count) => {
  expect(night({ unsigned: [{ ...news, since: instantAt(day, '17:00') }] })).toHaveLength(count)
})
