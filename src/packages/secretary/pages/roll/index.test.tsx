import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { RollLine } from '@/contract/activity'
import { openWith } from '../../../../../config/jest/page'
import RollPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const activity = {
  id: 'a',
  title: '11 月主题党日',
  phase: 'underWay',
  opensAt: '2026-01-01T00:00:00.000Z',
  may: { run: true, seeRoll: true },
}
const line = (memberId: string, name: string, part: Partial<RollLine> = {}): RollLine => ({
  memberId,
  name,
  branchId: 'b',
  branchName: '第一党支部',
  status: 'expected',
  source: null,
  recordedAt: null,
  minutes: null,
  place: null,
  request: null,
  ...part,
})
const offline = { ok: false, error: { code: 'OFFLINE', message: '网络不通，请稍后再试' } }

/** Answers each action with what it has for it; what it has not is offline. */
function server(answers: Record<string, unknown>) {
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(action in answers ? { ok: true, data: answers[action] } : offline),
  )
}
const settle = () => act(async () => Promise.resolve())
const sent = (action: string) => (mockedCall.mock.calls as unknown[][]).filter(([name]) => name === action)
async function open(params: Record<string, string>) {
  openWith(params)
  const view = render(<RollPage />)
  await settle()
  return view
}

const lines = [
  line('m1', '陈晓岚'),
  line('m2', '林宇航'),
  line('m3', '郑安然', { status: 'present', source: 'scan' }),
]

test('ticks are gathered, kept when the save does not get through, and sent in one call', async () => {
  server({ 'activity.get': activity, 'activity.roll': { lines } })
  const view = await open({ id: 'a' })
  fireEvent.click(screen.getByLabelText('陈晓岚 到场'))
  fireEvent.click(screen.getByLabelText('林宇航 请假'))
  fireEvent.click(screen.getByText('保存 2 人'))
  await settle()
  expect(screen.getByText('网络不通，请稍后再试')).toBeTruthy()
  // Closing the app in between loses nothing.
  view.unmount()
  server({ 'activity.get': activity, 'activity.roll': { lines }, 'checkin.record': { changed: 2 } })
  await open({ id: 'a' })
  fireEvent.click(screen.getByText('保存 2 人'))
  await settle()
  const records = sent('checkin.record')
  expect(records.at(-1)?.[1]).toEqual({
    activityId: 'a',
    source: 'secretary',
    entries: [
      { memberId: 'm1', status: 'present' },
      { memberId: 'm2', status: 'leave' },
    ],
  })
  expect(screen.getByText('保存')).toBeTruthy()
})

test('a paper list says that it is one', async () => {
  server({ 'activity.get': { ...activity, phase: 'over' }, 'activity.roll': { lines }, 'checkin.record': {} })
  await open({ id: 'a', mode: 'paper' })
  fireEvent.click(screen.getByText('其余全部到'))
  fireEvent.click(screen.getByText('保存 2 人'))
  await settle()
  expect(sent('checkin.record')[0]?.[1]).toMatchObject({ source: 'paper' })
})

test('who only looks on ticks nothing; who waits for a nod stands first, with the reason', async () => {
  const asks = line('m4', '吴雅琴', {
    request: { submissionId: 's', kind: 'leave', reason: '出差', round: 1 },
  })
  server({
    'activity.get': { ...activity, may: { run: false, seeRoll: true } },
    'activity.roll': { lines: [...lines, asks] },
  })
  await open({ id: 'a' })
  expect(screen.getByText('申请请假：出差')).toBeTruthy()
  expect(screen.queryByLabelText('陈晓岚 到场')).toBeNull()
  expect(screen.queryByText('同意')).toBeNull()
})

test('a request is approved on its line', async () => {
  const asks = line('m4', '吴雅琴', {
    request: { submissionId: 's', kind: 'leave', reason: '出差', round: 2 },
  })
  server({
    'activity.get': activity,
    'activity.roll': { lines: [asks] },
    'submission.review': { outcomes: [{ submissionId: 's', state: 'approved', refusal: null }] },
  })
  await open({ id: 'a' })
  fireEvent.click(screen.getByText('同意'))
  await settle()
  expect(sent('submission.review')[0]?.[1]).toMatchObject({
    reviews: [{ submissionId: 's', round: 2, verdict: 'approved' }],
  })
})
