import { call } from '@/cloud/call'
import type { Plan } from './planDraft'
import { savePlan } from './savePlan'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const plan: Plan = {
  kind: 'themeDay',
  title: '11 月主题党日',
  startsAt: '2026-11-25T07:00:00.000Z',
  endsAt: '2026-11-25T08:30:00.000Z',
  place: '三楼会议室',
  note: '',
  hostBranchIds: ['b'],
  expectedMemberIds: ['m'],
}
const save = { activityId: 'a', revision: null, attempted: false, plan, publish: true }
const ok = (data: unknown) => ({ ok: true, data })
const no = (code: string) => ({ ok: false, error: { code, message: code } })
/** Answers each action with its next answer, and says what was asked. */
const server = (answers: Record<string, unknown[]>) =>
  mockedCall.mockImplementation((action: string) => Promise.resolve(answers[action]?.shift() ?? no(action)))
const asked = () => mockedCall.mock.calls.map(([action]) => action as string)

test('a new plan is one call', async () => {
  server({ 'activity.plan': [ok({ state: 'published' })] })
  expect((await savePlan(save)).ok).toBe(true)
  expect(asked()).toEqual(['activity.plan'])
})

test('a new plan that was sent before and stands as a draft takes what is on the screen, and is published', async () => {
  server({
    'activity.plan': [ok({ state: 'draft' })],
    'activity.get': [ok({ revision: 1, state: 'draft' })],
    'activity.change': [ok({ revision: 2 })],
    'activity.publish': [ok({ state: 'published' })],
  })
  expect((await savePlan({ ...save, attempted: true })).ok).toBe(true)
  expect(asked()).toEqual(['activity.plan', 'activity.get', 'activity.change', 'activity.publish'])
  expect(mockedCall.mock.calls[2]?.[1]).toMatchObject({ revision: 1, title: plan.title })
})

test('a draft is changed, then published', async () => {
  server({ 'activity.change': [ok({ revision: 4 })], 'activity.publish': [ok({ state: 'published' })] })
  expect((await savePlan({ ...save, revision: 3 })).ok).toBe(true)
  expect(asked()).toEqual(['activity.change', 'activity.publish'])
})

test('a change whose answer was lost is not called somebody else’s', async () => {
  const stands = { ...plan, revision: 4 }
  server({ 'activity.change': [no('ACTIVITY_CHANGED')], 'activity.get': [ok(stands)] })
  expect((await savePlan({ ...save, revision: 3, attempted: true, publish: false })).ok).toBe(true)
  server({
    'activity.change': [no('ACTIVITY_CHANGED')],
    'activity.get': [ok({ ...stands, title: '别人的' })],
  })
  expect(await savePlan({ ...save, revision: 3, attempted: true, publish: false })).toEqual(
    no('ACTIVITY_CHANGED'),
  )
})

test('a refusal comes back as it is', async () => {
  server({ 'activity.plan': [no('NOT_YOUR_BRANCH')] })
  expect(await savePlan(save)).toEqual(no('NOT_YOUR_BRANCH'))
})
