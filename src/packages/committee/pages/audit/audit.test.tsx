import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { useSession } from '@/stores/session'
import AuditPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const line = (id: string, change: object = {}) => ({
  id,
  at: '2026-11-23T01:00:00.000Z',
  actor: { id: 'who', name: '陈晓岚' },
  action: 'activity.close',
  subject: { id: 'which', name: '清明祭扫' },
  change: { state: ['published', 'closed'], present: 12, expected: 15 },
  sealed: true,
  ...change,
})
const answers = (items: object[]) =>
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve({
      ok: true,
      data:
        action === 'audit.list'
          ? {
              items,
              nextCursor: null,
              head: { number: 17, hash: 'abcdefgh12345678', at: '2026-11-22T19:00:00.000Z' },
            }
          : { branches: [], members: [] },
    }),
  )
const shown = async () => {
  render(<AuditPage />)
  await act(async () => undefined)
}

beforeEach(() =>
  useSession.setState({
    me: { memberId: 'me', roles: ['committeeOfficer'], today: '2026-11-24' } as never,
    refusal: null,
  }),
)

test('says who did what, what changed and whether it is sealed', async () => {
  answers([line('1'), line('2', { sealed: false, action: 'post.end', subject: { id: 'x', name: null } })])
  await shown()
  expect(screen.getByText('陈晓岚 归档活动：清明祭扫')).toBeTruthy()
  expect(screen.getByText('陈晓岚 免职')).toBeTruthy()
  expect(screen.getAllByText('状态：已发布 → 已归档')).toHaveLength(2)
  expect([screen.getByText('✓ 已封存'), screen.getByText('待封存')]).toBeTruthy()
  expect(screen.getByText(/最近一次 11 月 23 日 03:00，第 17 块，指纹 abcdefgh/)).toBeTruthy()
})

test('a tap shows the history of one record, another all again', async () => {
  answers([line('1')])
  await shown()
  fireEvent.click(screen.getByText('陈晓岚 归档活动：清明祭扫'))
  await act(async () => undefined)
  expect(mockedCall).toHaveBeenLastCalledWith(
    'audit.list',
    expect.objectContaining({ subjectId: 'which', actorId: null }),
  )
  expect(screen.getByText('只看“清明祭扫”的经过')).toBeTruthy()
  fireEvent.click(screen.getByText('全部显示'))
  await act(async () => undefined)
  expect(mockedCall).toHaveBeenLastCalledWith('audit.list', expect.objectContaining({ subjectId: null }))
})

test('nothing of the sort', async () => {
  answers([])
  await shown()
  expect(screen.getByText('还没有操作')).toBeTruthy()
})
