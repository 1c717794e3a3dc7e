import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { TalkPairView } from '@/contract/talk'
import { useSession } from '@/stores/session'
import TalksPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const pair = (name: string, change: Partial<TalkPairView> = {}): TalkPairView => ({
  pairId: name,
  leader: { id: 'l', name: '领导甲' },
  sectionHead: { id: name, name },
  from: '2025-01-01',
  to: null,
  state: 'due',
  owed: true,
  talk: null,
  mayRecord: true,
  ...change,
})
const answer = (mayManage: boolean) => ({
  today: '2026-05-20',
  period: { from: '2026-01-01', to: '2026-06-30', label: '2026 年上半年' },
  mayManage,
  coverage: { done: 1, of: 2 },
  pairs: [
    pair('科长甲'),
    pair('科长乙', {
      state: 'met',
      talk: { id: 't1', heldOn: '2026-03-02', topic: '廉洁自律', mayTakeBack: true },
    }),
    pair('科长丙', { state: 'waived', owed: false, mayRecord: false }),
  ],
})

async function open(width = 390, mayManage = true) {
  window.innerWidth = width
  useSession.setState({ me: { today: '2026-05-20', roles: ['committeeOfficer'] } as never })
  mockedCall.mockReset()
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve({ ok: true, data: action === 'talk.pairs' ? answer(mayManage) : {} }),
  )
  render(<TalksPage />)
  await act(async () => Promise.resolve())
}
const tap = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const sent = (action: string) =>
  mockedCall.mock.calls.filter(([name]) => name === action).map(([, input]) => input as unknown)

test.each([390, 1280])(
  '%i wide: each pair says where it stands, and how far all of them are',
  async (width) => {
    await open(width)
    for (const said of ['未谈', '✓ 已谈', '豁免', '3 月 2 日 · 廉洁自律', '50%', '还有 1 对待谈']) {
      expect(screen.getByText(said)).toBeTruthy()
    }
  },
)

test('a talk is recorded from its cell; without a topic nothing is sent', async () => {
  await open()
  await tap('科长甲，未谈')
  await tap('登记已谈')
  expect(screen.getByText('请填写谈话主题')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('主题'), { target: { value: '履职尽责' } })
  await tap('登记已谈')
  expect(sent('talk.record')).toMatchObject([{ pairId: '科长甲', heldOn: '2026-05-20', topic: '履职尽责' }])
})

test('what nobody may do anything about opens nothing', async () => {
  await open()
  expect(screen.queryByRole('button', { name: '科长丙，豁免' })).toBeNull()
})

test('the half-year before is asked for', async () => {
  await open()
  await tap('前一时段')
  expect(sent('talk.pairs').at(-1)).toEqual({ on: '2025-12-31' })
})
