import type { Me } from '@/contract/organization'
import {
  candidatesOf,
  checkPlan,
  expectedOf,
  kindsFor,
  newPlan,
  type PlanDraft,
  suggestedTitle,
  titleOf,
} from './planDraft'

const me: Me = {
  memberId: 'm',
  name: '陈晓岚',
  kind: 'full',
  joinedOn: '2010-11-08',
  branch: { id: 'b1', name: '第一党支部', kind: 'serving' },
  committeeName: '机关党委',
  posts: [],
  roles: ['member', 'branchOfficer'],
  runsBranches: [{ id: 'b1', name: '第一党支部' }],
  runsGroups: [],
  today: '2026-11-23',
}
const leader: Me = {
  ...me,
  runsBranches: [],
  runsGroups: [{ id: 'g', kind: 'party', name: '第一党小组', branchId: 'b1' }],
}
const person = (id: string, groupIds: string[] = [], exempt = false) => ({
  id,
  name: id,
  branchId: 'b1',
  branchName: '',
  groupIds,
  exempt,
  isSecretary: false,
})
const morning = new Date('2026-11-23T01:00:00Z')
const filled = (part: Partial<PlanDraft> = {}): PlanDraft => ({
  ...newPlan(me, 'a', 'themeDay', morning),
  place: '三楼会议室',
  ...part,
})

test('titles are suggested from kind and day until somebody types one', () => {
  expect(suggestedTitle('themeDay', '2026-11-25')).toBe('11 月主题党日')
  expect(suggestedTitle('branchAssembly', '2026-11-25')).toBe('2026 年第 4 季度支部党员大会')
  expect(suggestedTitle('partyLecture', '2026-11-25')).toBe('2026 年下半年党课')
  expect(suggestedTitle('jointConstruction', '2026-11-25')).toBe('共建联建')
  expect(titleOf(filled({ title: '' }))).toBe('')
})

test('a group leader plans meetings of their group only', () => {
  expect(kindsFor(leader)).toEqual(['groupMeeting'])
  expect(newPlan(leader, 'a', 'themeDay', morning)).toMatchObject({
    kind: 'groupMeeting',
    groupId: 'g',
    ownBranchId: 'b1',
  })
  const members = [person('x', ['g']), person('y')]
  expect(candidatesOf(newPlan(leader, 'a', undefined, morning), members).map(({ id }) => id)).toEqual(['x'])
})

test('everybody is expected, unless the list was touched or there was one before', () => {
  const members = [person('x'), person('y'), person('z')]
  expect(expectedOf(filled(), members, null)).toEqual(['x', 'y', 'z'])
  expect(expectedOf(filled({ excluded: ['y'] }), members, ['x'])).toEqual(['x', 'z'])
  expect(expectedOf(filled(), members, ['x', 'left'])).toEqual(['x'])
  expect(expectedOf(filled(), members, ['left'])).toEqual(['x', 'y', 'z'])
})

test('the exempt are left out until somebody ticks them', () => {
  const members = [person('x'), person('y', [], true)]
  expect(expectedOf(filled(), members, null)).toEqual(['x'])
  expect(expectedOf(filled({ excluded: [] }), members, null)).toEqual(['x', 'y'])
})

test('a new plan is for this afternoon, or for tomorrow’s when that has begun', () => {
  expect(newPlan(me, 'a', undefined, morning).date).toBe('2026-11-23')
  expect(newPlan(me, 'a', undefined, new Date('2026-11-23T07:30:00Z')).date).toBe('2026-11-24')
})

test('times are Beijing’s', () => {
  const { plan } = checkPlan(
    filled({ date: '2026-11-25', startTime: '07:30', endTime: '09:00' }),
    ['x'],
    true,
  )
  expect(plan).toMatchObject({ startsAt: '2026-11-24T23:30:00.000Z', endsAt: '2026-11-25T01:00:00.000Z' })
})

test.each([
  [{ title: '  ' }, 'title', '请填写名称'],
  [{ title: '长'.repeat(61) }, 'title', '名称最多 60 字'],
  [{ place: '' }, 'place', '请填写地点'],
  [{ date: '' }, 'startsAt', '请选择日期和开始时间'],
  [{ startTime: '15:00', endTime: '15:00' }, 'endsAt', '结束时间要晚于开始时间'],
  [{ isNearby: true }, 'nearby', '请先定位活动地点，或关掉到场自签'],
] as const)('%o is wrong at %s', (part, field, message) => {
  const { plan, errors } = checkPlan(filled(part), ['x'], true)
  expect(plan).toBeNull()
  expect(errors).toEqual({ [field]: message })
})

test('a draft may have nobody yet; what is published may not', () => {
  expect(checkPlan(filled(), [], false).errors).toBeNull()
  expect(checkPlan(filled(), [], true).errors).toEqual({ expectedMemberIds: '还没有选应到人员' })
})

test('over midnight it may end on another day', () => {
  const late = filled({ date: '2026-11-25', startTime: '20:00', endTime: '08:00', endDate: '2026-11-26' })
  expect(checkPlan(late, ['x'], true).plan?.endsAt).toBe('2026-11-26T00:00:00.000Z')
})
