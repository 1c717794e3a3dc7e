import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { Me } from '@/contract/organization'
import { useSession } from '@/stores/session'
import { openWith } from '../../../config/jest/page'
import ReflectionPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const returned = {
  id: 's1',
  kind: 'reflection',
  state: 'returned',
  round: 1,
  title: '旧标题',
  topicId: null,
  body: '旧正文',
  reviews: [
    {
      verdict: 'returned',
      comment: '再写具体些',
      reviewerName: '林书记',
      at: '2026-11-20T01:00:00.000Z',
      round: 1,
    },
  ],
  isActivityCancelled: false,
  may: { review: false, resubmit: true, withdraw: true },
}
function server(answers: Record<string, unknown>) {
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(
      answers[action] ?? { ok: false, error: { code: 'OFFLINE', message: '网络不通，请稍后再试' } },
    ),
  )
}
interface Sent {
  submissionId: string
  round?: number
  content: { title: string; body: string }
}
const sent = (action: string) =>
  mockedCall.mock.calls.filter(([name]) => name === action).map(([, input]) => input as Sent)
const open = async () => act(async () => void render(<ReflectionPage />))
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const tap = async (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))

beforeEach(() => {
  mockedCall.mockReset()
  useSession.setState({ me: { memberId: 'm1' } as Me })
})

test('what is missing is said at its field and nothing is sent', async () => {
  server({})
  await open()
  await tap('提交')
  expect(screen.getByText('请填写标题')).toBeTruthy()
  expect(screen.getByText('请填写正文')).toBeTruthy()
  expect(sent('submission.submit')).toEqual([])
  fill('正文', '字'.repeat(5001))
  expect(screen.getByText('超出 1 字，请删减')).toBeTruthy()
})

test('a draft survives closing the page, and a lost answer is retried as the same submission', async () => {
  server({})
  await open()
  fill('标题', '读后感')
  fill('正文', '写了一半')
  cleanup()
  await open()
  expect(screen.getByDisplayValue('写了一半')).toBeTruthy()
  await tap('提交')
  expect(screen.getByText('网络不通，请稍后再试')).toBeTruthy()
  expect(screen.getByDisplayValue('写了一半')).toBeTruthy()
  server({ 'submission.submit': { ok: true, data: { state: 'submitted' } } })
  await tap('提交')
  const [first, second] = sent('submission.submit')
  expect(second).toEqual(first)
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining(first!.submissionId) })
  cleanup()
  await open()
  expect(screen.queryByDisplayValue('写了一半')).toBeNull()
})

test('what was returned comes with its comment and goes back as an answer to that round', async () => {
  server({
    'submission.get': { ok: true, data: returned },
    'submission.resubmit': { ok: true, data: { state: 'submitted' } },
  })
  openWith({ submissionId: 's1' })
  await open()
  expect(screen.getByText(/林书记 11 月 20 日 09:00 退回：再写具体些/)).toBeTruthy()
  fill('正文', '新正文')
  await tap('重新提交')
  expect(sent('submission.resubmit')).toMatchObject([
    { submissionId: 's1', round: 1, content: { title: '旧标题', body: '新正文' } },
  ])
})

test('a refusal of the server stands at its field', async () => {
  server({
    'submission.submit': {
      ok: false,
      error: { code: 'INVALID_INPUT', message: '填写的内容不对：含有无法保存的字符', field: 'content.title' },
    },
  })
  await open()
  fill('标题', '读后感')
  fill('正文', '正文')
  await tap('提交')
  expect(screen.getByLabelText('标题').getAttribute('aria-invalid')).toBe('true')
})
