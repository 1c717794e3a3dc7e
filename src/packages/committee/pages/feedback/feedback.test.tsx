import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { useSession } from '@/stores/session'
import FeedbackInboxPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const handedIn = (id: string, author: object | null, answer: string | null = null) => ({
  id,
  text: `意见 ${id}`,
  on: '2026-05-20',
  state: answer === null ? 'waiting' : 'answered',
  answer,
  answeredOn: answer === null ? null : '2026-05-21',
  author,
})
const waiting = [handedIn('f1', { name: '周子涵', branchName: '第一党支部' }), handedIn('f2', null)]

async function open(answered: unknown = { ok: true, data: {} }) {
  useSession.setState({ me: { today: '2026-05-20', roles: ['committeeOfficer'] } as never })
  mockedCall.mockReset()
  mockedCall.mockImplementation((action: string, input: { state?: string }) =>
    Promise.resolve(
      action === 'feedback.list'
        ? {
            ok: true,
            data: {
              items: input.state === 'waiting' ? waiting : [handedIn('f3', null, '已办')],
              nextCursor: null,
              waiting: 2,
            },
          }
        : answered,
    ),
  )
  await act(async () => void render(<FeedbackInboxPage />))
}
const tap = (element: HTMLElement) => act(async () => void fireEvent.click(element))
const sent = () =>
  mockedCall.mock.calls.filter(([name]) => name === 'feedback.answer').map(([, input]) => input as unknown)

test('who it is from, or that nobody knows; the answered ones with their answers', async () => {
  await open()
  expect(screen.getByText('5 月 20 日 · 周子涵 · 第一党支部')).toBeTruthy()
  expect(screen.getByText('5 月 20 日 · 匿名')).toBeTruthy()
  await tap(screen.getByText('已答复'))
  expect(screen.getByText('已办')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '答复' })).toBeNull()
})

test('an answer is written with the words in sight, and asked for before it goes', async () => {
  await open()
  await tap(screen.getAllByText('答复')[0]!)
  expect(screen.getAllByText('意见 f1').length).toBe(2)
  await tap(screen.getAllByRole('button', { name: '答复' }).at(-1)!)
  expect(screen.getByText('请填写答复')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('答复内容'), { target: { value: '已转办' } })
  await tap(screen.getAllByRole('button', { name: '答复' }).at(-1)!)
  expect(sent()).toEqual([{ feedbackId: 'f1', answer: '已转办' }])
  expect(screen.queryByLabelText('答复内容')).toBeNull()
})

test('a refusal keeps what was typed', async () => {
  await open({
    ok: false,
    error: { code: 'FEEDBACK_ANSWERED', message: '这一条已经答复过，请刷新后查看' },
  })
  await tap(screen.getAllByText('答复')[1]!)
  fireEvent.change(screen.getByLabelText('答复内容'), { target: { value: '已转办' } })
  await tap(screen.getAllByRole('button', { name: '答复' }).at(-1)!)
  expect(screen.getByText('这一条已经答复过，请刷新后查看')).toBeTruthy()
  expect(screen.getByDisplayValue('已转办')).toBeTruthy()
})
