import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { Message } from '@/contract/message'
import { type MessageKind, messageKinds } from '@/domain/message'
import { useSession } from '@/stores/session'
import MessagesPage from './index'
import { wayTo } from './open'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const message = (id: string, rest: Partial<Message> = {}): Message => ({
  id,
  kind: 'activity',
  about: 'activity',
  text: `请参加“主题党日”${id}`,
  subjectId: 'x1',
  at: '2026-11-23T01:00:00.000Z',
  isRead: false,
  ...rest,
})

/** A server whose inbox holds these; `fails` says no to the list. */
function server(items: Message[], fails = false) {
  let held = items
  const unread = () => held.filter(({ isRead }) => !isRead)
  const read = (ids: readonly string[] | null) => {
    held = held.map((each) => ({ ...each, isRead: each.isRead || (ids?.includes(each.id) ?? true) }))
    return { unread: unread().length }
  }
  mockedCall.mockImplementation(
    (action: string, input: { kind?: MessageKind | null; messageIds?: string[] }) => {
      if (action === 'message.list' && fails) {
        return Promise.resolve({ ok: false, error: { code: 'OFFLINE', message: '网络不通，请稍后再试' } })
      }
      const kind = input.kind ?? null
      const counts: Partial<Record<MessageKind, number>> = {}
      for (const each of unread()) counts[each.kind] = (counts[each.kind] ?? 0) + 1
      const data =
        action === 'message.list'
          ? {
              items: held.filter((each) => kind === null || each.kind === kind),
              nextCursor: null,
              unread: counts,
            }
          : read(action === 'message.readAll' ? null : (input.messageIds ?? []))
      return Promise.resolve({ ok: true, data })
    },
  )
}

const shown = async () => {
  render(<MessagesPage />)
  await act(async () => undefined)
}
const tap = async (element: HTMLElement) => {
  fireEvent.click(element)
  await act(async () => undefined)
}

beforeEach(() => useSession.setState({ me: { memberId: 'me' } as never, refusal: null }))

test('a tap marks as read and opens what it is about', async () => {
  server([message('1'), message('2', { isRead: true })])
  await shown()
  expect(screen.getByText('1 条未读')).toBeTruthy()
  await tap(screen.getByText('请参加“主题党日”1'))
  expect(mockedCall).toHaveBeenCalledWith('message.read', { messageIds: ['1'] })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/activity/index?id=x1' })
  // What was read is opened without a word to the server.
  mockedCall.mockClear()
  await tap(screen.getByText('请参加“主题党日”2'))
  expect(mockedCall).not.toHaveBeenCalledWith('message.read', expect.anything())
})

test('all are read at once, and the badge goes', async () => {
  server([message('1'), message('2')])
  await shown()
  await tap(screen.getByText('全部已读'))
  expect(screen.getByText('都读过了')).toBeTruthy()
  expect(Taro.removeTabBarBadge).toHaveBeenCalledWith({ index: 3 })
})

test('one kind at a time, with what is unread of it', async () => {
  server([message('1'), message('2', { kind: 'review', about: 'review', text: '您的心得体会已通过' })])
  await shown()
  await tap(screen.getByText('审批 1'))
  expect(screen.queryByText('请参加“主题党日”1')).toBeNull()
  expect(screen.getByText('您的心得体会已通过')).toBeTruthy()
  await tap(screen.getByText('提醒'))
  expect(screen.getByText('没有“提醒”的消息。')).toBeTruthy()
})

test('nothing yet, and nothing for want of a network', async () => {
  server([])
  await shown()
  expect(screen.getByText('还没有消息。')).toBeTruthy()
  server([], true)
  await shown()
  await tap(screen.getByText('再试一次'))
  expect(screen.getByText('网络不通，请稍后再试')).toBeTruthy()
})

test.each([
  ['activity', 'activity', '/pages/activity/index?id=x1'],
  ['service', 'activity', '/pages/activity/index?id=x1'],
  ['birthday', 'birthday', '/pages/birthday/index?id=x1'],
  ['birthday', 'birthdays', '/pages/workbench/index'],
  ['review', 'review', '/pages/submission/index?submissionId=x1'],
  ['reminder', 'submission', '/pages/submission/index?submissionId=x1'],
  ['reminder', 'waiting', '/packages/secretary/pages/inbox/index'],
  ['reminder', 'branch', '/pages/workbench/index'],
  ['checkup', 'checkup', '/packages/secretary/pages/checkup/index?id=x1'],
  ['checkup', 'findings', '/packages/secretary/pages/findings/index?branchId=x1'],
  ['post', 'post', '/pages/workbench/index'],
  ['honour', 'branchStar', '/pages/branch-stars/index'],
  ['feedback', 'feedback.answer x1', '/pages/feedback/index'],
  ['text', 'activity', '/pages/activity/index?id=x1'],
  ['text', 'word', '/pages/birthday/index?id=x1'],
  ['text', 'minutes', '/packages/secretary/pages/minutes/index?id=x1'],
  ['text', 'brand', '/pages/brand/index?branchId=x1'],
] as [MessageKind, string, string][])('of %s, about %s: opens %s', (kind, about, url) => {
  wayTo(message('1', { kind, about }))?.()
  const opened = [...jest.mocked(Taro.navigateTo).mock.calls, ...jest.mocked(Taro.switchTab).mock.calls]
  expect(opened).toEqual([[{ url }]])
})

test('each kind has a word for it', () => {
  for (const name of Object.values(messageKinds)) expect(name).toMatch(/^[\u4e00-\u9fff]+$/)
})
