import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { useSession } from '@/stores/session'
import DeadLettersPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const letter = (messageId: string) => ({
  messageId,
  memberName: '陈晓岚',
  branchName: '第一党支部',
  kind: 'review',
  text: '您的心得体会已通过',
  template: 'review',
  tries: 2,
  failure: '不知是否送达',
  at: '2026-11-23T01:00:00.000Z',
  settledAt: '2026-11-23T01:10:00.000Z',
})
/** The first page, and the one after it. */
const answers = (first: { items: object[]; nextCursor: string | null }, next = first) =>
  mockedCall.mockImplementation((_: string, { cursor }: { cursor: string | null }) =>
    Promise.resolve({ ok: true, data: cursor === null ? first : next }),
  )
const shown = async () => {
  render(<DeadLettersPage />)
  await act(async () => undefined)
}

beforeEach(() =>
  useSession.setState({ me: { memberId: 'me', roles: ['committeeOfficer'] } as never, refusal: null }),
)

test('says who did not get what, and why', async () => {
  answers({ items: [letter('1')], nextCursor: 'after' }, { items: [letter('2')], nextCursor: null })
  await shown()
  expect(screen.getByText('陈晓岚 · 第一党支部')).toBeTruthy()
  expect(screen.getByText(/您的心得体会已通过（不知是否送达，试了 2 次，/)).toBeTruthy()
  fireEvent.click(screen.getByText('加载更多'))
  await act(async () => undefined)
  expect(mockedCall).toHaveBeenLastCalledWith('message.dead', { cursor: 'after' })
  expect(screen.getByText('没有更多了')).toBeTruthy()
})

test('nothing failed', async () => {
  answers({ items: [], nextCursor: null })
  await shown()
  expect(screen.getByText('微信提醒都送到了。')).toBeTruthy()
})
