import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { call } from '@/cloud/call'
import { randomBytes } from '@/cloud/randomBytes'
import type { Me } from '@/contract/organization'
import { useSession } from '@/stores/session'
import FeedbackPage from './index'

jest.mock('@/cloud/call')
jest.mock('@/cloud/randomBytes')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const offline = { ok: false, error: { code: 'OFFLINE', message: '网络不通，请稍后再试' } }
const own = (change: object = {}) => ({
  id: 'f1',
  text: '建议安排在周五',
  on: '2026-11-20',
  state: 'waiting',
  answer: null,
  answeredOn: null,
  anonymous: false,
  ...change,
})
function server(sent: unknown, items: object[] = []) {
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(action === 'feedback.mine' ? { ok: true, data: { items } } : sent),
  )
}
interface Sent {
  feedbackId: string
  text: string
  anonymous: boolean
  key: string | null
}
const inputsOf = (action: string) =>
  mockedCall.mock.calls.filter(([name]) => name === action).map(([, input]) => input as Sent)
const open = () => act(async () => void render(<FeedbackPage />))
const fill = (value: string) => fireEvent.change(screen.getByLabelText('意见或建议'), { target: { value } })
const tap = (name: string, role = 'button') =>
  act(async () => void fireEvent.click(screen.getByRole(role, { name })))

beforeEach(() => {
  mockedCall.mockReset()
  Taro.clearStorageSync()
  let made = 0
  jest.mocked(randomBytes).mockImplementation((count) => Promise.resolve(new Uint8Array(count).fill(++made)))
  useSession.setState({ me: { memberId: 'm1', name: '周子涵', today: '2026-11-23' } as Me })
})

test('what one has handed in stands with its state and answer', async () => {
  server(offline, [
    own(),
    own({
      id: 'f2',
      anonymous: true,
      state: 'answered',
      answer: '下月起执行',
      answeredOn: '2026-11-22',
    }),
  ])
  await open()
  for (const said of [
    '待答复',
    '已答复',
    '11 月 20 日 · 署名',
    '11 月 20 日 · 匿名',
    '11 月 22 日 答复',
    '下月起执行',
  ]) {
    expect(screen.getByText(said)).toBeTruthy()
  }
})

test('without a word nothing is sent', async () => {
  server(offline)
  await open()
  await tap('提交')
  expect(screen.getByText('请填写内容')).toBeTruthy()
  expect(inputsOf('feedback.send')).toEqual([])
})

test('a signed one: a lost answer is asked for again as the same, a draft survives closing', async () => {
  server(offline)
  await open()
  fill('安排在周五')
  await tap('提交')
  expect(screen.getByText('网络不通，请稍后再试')).toBeTruthy()
  cleanup()
  await open()
  server({ ok: true, data: {} })
  await tap('提交')
  const [first, second] = inputsOf('feedback.send')
  expect(second).toEqual(first)
  expect(first).toMatchObject({ text: '安排在周五', anonymous: false, key: null })
  expect(screen.queryByDisplayValue('安排在周五')).toBeNull()
})

test('changed after its answer was lost it is another one', async () => {
  server(offline)
  await open()
  fill('安排在周五')
  await tap('提交')
  fill('安排在周四')
  await tap('提交')
  const [first, second] = inputsOf('feedback.send')
  expect(second!.feedbackId).not.toBe(first!.feedbackId)
})

test('an anonymous one says what that means, and its key stays on this phone for who sent it', async () => {
  server(offline)
  await open()
  fill('食堂')
  await tap('匿名', 'switch')
  expect(screen.getByText('匿名后没有人知道是谁提交的，答复只在这部手机上能看到')).toBeTruthy()
  await tap('匿名提交')
  server({ ok: true, data: {} })
  await tap('匿名提交')
  const [first, second] = inputsOf('feedback.send')
  expect(first!.key).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  expect(second).toEqual(first)
  // The list is asked again, with the key.
  expect(inputsOf('feedback.mine').at(-1)).toEqual({ keys: [first!.key] })
  cleanup()
  useSession.setState({ me: { memberId: 'm2', name: '别人', today: '2026-11-23' } as Me })
  await open()
  expect(inputsOf('feedback.mine').at(-1)).toEqual({ keys: [] })
})

test('without good randomness nothing leaves as anonymous', async () => {
  jest.mocked(randomBytes).mockImplementation(() => {
    throw new Error('too old')
  })
  server(offline)
  await open()
  fill('食堂')
  await tap('匿名', 'switch')
  await tap('匿名提交')
  expect(inputsOf('feedback.send')).toEqual([])
  expect(screen.getByDisplayValue('食堂')).toBeTruthy()
})
