import type { Me } from '@/contract/organization'
import type { Candidate, PlanDraft } from './planDraft'
import { rememberPeople, usualPeople } from './usualPeople'

const me = {
  runsGroups: [
    { id: 'party', kind: 'party', name: '第一党小组', branchId: 'b1' },
    { id: 'youth', kind: 'youth', name: '青年小组', branchId: 'b1' },
  ],
} as unknown as Me
const person = (id: string, rest: Partial<Candidate> = {}): Candidate => ({
  id,
  name: id,
  branchId: 'b1',
  branchName: '',
  groupIds: [],
  exempt: false,
  isSecretary: false,
  ...rest,
})
const everybody = [
  person('secretary', { isSecretary: true, groupIds: ['party'] }),
  person('young', { groupIds: ['party', 'youth'] }),
  person('ill', { groupIds: ['youth'], exempt: true }),
  person('old', { groupIds: ['party'] }),
]
const planOf = (kind: PlanDraft['kind']) => ({ kind, ownBranchId: 'b1' }) as PlanDraft

test('the secretaries meet among themselves; the forum is for the youth groups; else nobody in particular', () => {
  expect(usualPeople(planOf('secretaryConference'), everybody, me)).toEqual(['secretary'])
  expect(usualPeople(planOf('secretaryDebrief'), everybody, me)).toEqual(['secretary'])
  expect(usualPeople(planOf('youthForum'), everybody, me)).toEqual(['young'])
  expect(usualPeople(planOf('themeDay'), everybody, me)).toBeNull()
})

test('a branch’s committee is who sat in its last meeting', () => {
  const plan = planOf('branchCommitteeMeeting')
  expect(usualPeople(plan, everybody, me)).toBeNull()
  rememberPeople(plan, ['old'])
  expect(usualPeople(plan, everybody, me)).toEqual(['old'])
})
