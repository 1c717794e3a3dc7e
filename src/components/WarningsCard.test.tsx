import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { BranchWarning } from '@/contract/warning'
import { Reminders } from './Reminders'
import { WarningsCard } from './WarningsCard'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const behind = (branchId: string, branchName: string, rest: Partial<BranchWarning> = {}): BranchWarning => ({
  branchId,
  branchName,
  sentence: '3 月、4 月未开展志愿服务',
  since: '2026-05-01',
  reminded: null,
  stillOpen: '',
  mayRemind: true,
  ...rest,
})
const reminded = { at: '2026-05-20T02:00:00.000Z', isToday: true, by: '党务', to: ['甲书记'] }

/** The list as it stands; what is reminded of is so from then on. */
function server(branches: BranchWarning[]) {
  const sent: { reminderId: string; branchIds: string[] }[] = []
  const state = { offline: false }
  mockedCall.mockImplementation((action: string, input: { reminderId: string; branchIds: string[] }) => {
    if (action === 'warning.list') {
      const now = branches.map((each) =>
        sent.some(({ branchIds }) => branchIds.includes(each.branchId)) ? { ...each, reminded } : each,
      )
      return Promise.resolve({ ok: true, data: { today: '2026-05-20', branches: now } })
    }
    if (state.offline) return Promise.resolve({ ok: false, error: { code: 'OFFLINE', message: '网络不通' } })
    sent.push(input)
    const outcomes = input.branchIds.map((branchId) => ({ branchId, outcome: 'reminded' }))
    return Promise.resolve({ ok: true, data: { outcomes } })
  })
  return { sent, state }
}
const settle = () => act(async () => Promise.resolve())
const tap = async (text: string) => {
  fireEvent.click(screen.getByText(text))
  await settle()
  await settle()
}

test('全部提醒 reminds those that may be reminded and were not today; then each says so', async () => {
  const { sent } = server([
    behind('a', '甲支部'),
    behind('b', '乙支部'),
    behind('c', '丙支部', { reminded }),
    behind('d', '丁支部', { mayRemind: false }),
  ])
  render(<WarningsCard />)
  await settle()
  expect(screen.getAllByText('已提醒 · 今天')).toHaveLength(1)
  await tap('全部提醒')
  expect(sent.map(({ branchIds }) => branchIds)).toEqual([['a', 'b']])
  expect(screen.getAllByText('已提醒 · 今天')).toHaveLength(3)
  expect(screen.queryByText('提醒')).toBeNull()
})

test('what did not arrive says why, and is the same reminder when it is tried again', async () => {
  const { sent, state } = server([behind('a', '甲支部')])
  render(<WarningsCard />)
  await settle()
  state.offline = true
  await tap('提醒')
  expect(screen.getByText('网络不通')).toBeTruthy()
  const ids = () =>
    (mockedCall.mock.calls as [string, { reminderId?: string }][])
      .filter(([action]) => action === 'warning.remind')
      .map(([, { reminderId }]) => reminderId)
  state.offline = false
  await tap('提醒')
  expect(sent).toHaveLength(1)
  expect(new Set(ids()).size).toBe(1)
  expect(screen.queryByText('网络不通')).toBeNull()
})

test('nothing to remind of', async () => {
  server([])
  render(<WarningsCard />)
  await settle()
  expect(screen.getByText('各支部都跟上了')).toBeTruthy()
})

test('the secretary sees what still stands of a reminder, with who and when; not what was never reminded of', async () => {
  server([
    behind('a', '甲支部', { mayRemind: false, reminded, stillOpen: '3 月、4 月未开展志愿服务' }),
    behind('b', '乙支部', { mayRemind: false }),
  ])
  render(<Reminders />)
  await settle()
  expect(screen.getByText(/机关党委提醒甲支部：3 月、4 月未开展志愿服务.*党务，5 月 20 日/)).toBeTruthy()
  expect(screen.queryByText(/乙支部/)).toBeNull()
})
