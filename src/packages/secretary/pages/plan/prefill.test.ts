import type { Me } from '@/contract/organization'
import { newPlan } from './planDraft'
import { draftKeyOf, prefilled } from './prefill'

const me: Me = {
  memberId: 'me',
  name: '陈晓岚',
  kind: 'full',
  joinedOn: '2010-11-08',
  branch: { id: 'b1', name: '第一党支部', kind: 'serving' },
  committeeName: '机关党委',
  posts: [],
  roles: ['member', 'branchOfficer'],
  runsBranches: [
    { id: 'b1', name: '第一党支部' },
    { id: 'b2', name: '第二党支部' },
  ],
  runsGroups: [],
  today: '2026-11-23',
}
const plan = newPlan(me, 'a', 'themeDay', new Date('2026-11-23T01:00:00Z'))

test('takes the branch, the coming month and what is made good', () => {
  expect(prefilled(plan, me, { branchId: 'b2', on: '2026-12-01' })).toMatchObject({
    ownBranchId: 'b2',
    date: '2026-12-01',
    countsOn: null,
  })
  expect(prefilled(plan, me, { countsOn: '2026-09-01' })).toMatchObject({
    date: '2026-11-23',
    countsOn: '2026-09-01',
  })
})

test('takes no branch that one does not run, no day that is over and nothing that is no day', () => {
  for (const wishes of [
    { branchId: 'b9' },
    { on: '2026-11-01' },
    { on: 'soon' },
    { countsOn: '2026-12-01' },
    { countsOn: 'x' },
  ]) {
    expect(prefilled(plan, me, wishes)).toEqual(plan)
  }
})

test('the plan without wishes keeps the draft it had', () => {
  expect(draftKeyOf(me, {})).toBe('plan:me:any')
  expect(draftKeyOf(me, { kind: 'themeDay', countsOn: '2026-09-01' })).toBe('plan:me:themeDay:2026-09-01')
})

test('takes the group that owes it, with its branch, where one may plan for it', () => {
  const groups: Me['runsGroups'] = [
    { id: 'g1', kind: 'party', name: '第一党小组', branchId: 'b1' },
    { id: 'g2', kind: 'party', name: '第二党小组', branchId: 'b2' },
    { id: 'y2', kind: 'youth', name: '青年小组', branchId: 'b2' },
  ]
  const mine = { ...me, runsGroups: groups }
  const meeting = newPlan(mine, 'a', 'groupMeeting', new Date('2026-11-23T01:00:00Z'))
  expect(meeting.groupId).toBe('g1')
  expect(prefilled(meeting, mine, { groupId: 'g2' })).toMatchObject({ groupId: 'g2', ownBranchId: 'b2' })
  expect(prefilled(meeting, mine, { groupId: 'y2' })).toEqual(meeting)
  expect(prefilled(meeting, mine, { groupId: 'g9' })).toEqual(meeting)
  expect(prefilled(plan, mine, { groupId: 'g2' })).toEqual(plan)
})
