import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { confirm } from '@/components/feedback'
import type { FindingView } from '@/contract/finding'
import type { LookBackLine } from '@/contract/lookback'
import { useSession } from '@/stores/session'
import { openWith } from '../../../../../config/jest/page'
import LookBackPage from './index'

jest.mock('@/cloud/call')
jest.mock('@/components/feedback', () => ({ confirm: jest.fn(), toastDone: jest.fn(), toast: jest.fn() }))
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const finding: FindingView = {
  ...{ id: 'f', checkupId: 'c', branch: { id: 'b', name: '乙支部' }, itemKey: 'k', category: 'records' },
  ...{ text: '台账不全', suggestion: '', dueOn: '2026-05-10', overdueDays: 0, state: 'verified' },
  ...{ responsible: { id: 'm', name: '责任同志' }, measure: '补齐', evidence: '已补齐', recursId: null },
  ...{ recurs: null, round: { id: 'r', label: '2026 年上半年' }, itemTitle: '会议记录', steps: [] },
  ...{ foundAt: '2026-04-01T01:00:00.000Z', pictures: { found: 0, evidence: 0 } },
  may: { change: false, assign: false, submit: false, verify: false },
}
const line = (change: Partial<LookBackLine> = {}): LookBackLine => ({
  ...{ finding, verdict: null, reason: '', by: null, at: null, may: { look: true } },
  ...change,
})
const drawn = (lines: LookBackLine[]) => ({
  lookBacks: [
    {
      ...{ id: 'l', number: 1, unit: 'percent', amount: 20, of: 8, drawn: 2, seed: 'ab12' },
      ...{ drawnBy: '党务同志', drawnAt: '2026-05-18T01:00:00.000Z', lines },
    },
  ],
  candidates: 6,
  may: { draw: false },
})

async function open(list: object, answer: object = { ok: true, data: { drawn: 2, of: 8 } }) {
  window.localStorage.clear()
  useSession.setState({ me: { today: '2026-05-20', roles: ['committeeOfficer'] } as never })
  jest.mocked(confirm).mockResolvedValue(true)
  mockedCall.mockReset()
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(action === 'lookback.list' ? { ok: true, data: list } : answer),
  )
  openWith({ id: 'r' })
  render(<LookBackPage />)
  await act(async () => Promise.resolve())
}
const tap = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const sent = (action: string) =>
  mockedCall.mock.calls.filter(([name]) => name === action).map(([, input]) => input as unknown)

test('the officer says how many, not which', async () => {
  await open({ lookBacks: [], candidates: 8, may: { draw: true } })
  await tap('抽取，可抽 8 个')
  expect(screen.getByText('可抽的有 8 个，将抽 2 个')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('比例（百分数）'), { target: { value: '120' } })
  await tap('抽取')
  expect(screen.getByText('请填写 1 到 100 的整数')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('比例（百分数）'), { target: { value: '50' } })
  await tap('抽取')
  expect(sent('lookback.draw')).toMatchObject([{ roundId: 'r', size: { unit: 'percent', amount: 50 } }])
})

test('what was drawn is confirmed, or sent back with why, which a refusal does not lose', async () => {
  await open(drawn([line()]), { ok: false, error: { code: 'FINDING_OWN', message: '请由其他同志核实' } })
  await tap('仍然到位')
  expect(sent('lookback.confirm')).toEqual([{ lookBackId: 'l', findingId: 'f' }])
  await tap('出现反弹')
  await tap('退回整改')
  expect(screen.getByText('请填写反弹情况')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('反弹情况'), { target: { value: '又缺四月' } })
  await tap('退回整改')
  expect(sent('lookback.relapse')).toEqual([
    { lookBackId: 'l', findingId: 'f', reason: '又缺四月', dueOn: '2026-06-19' },
  ])
  expect(screen.getByText('请由其他同志核实')).toBeTruthy()
  expect(screen.getByLabelText<HTMLTextAreaElement>('反弹情况').value).toBe('又缺四月')
})

test('verdicts and how it was drawn are in sight; who may not look sees no buttons', async () => {
  const looked = {
    verdict: 'relapsed' as const,
    reason: '又缺四月',
    by: '检查员',
    at: '2026-05-19T01:00:00.000Z',
  }
  await open(drawn([line({ ...looked, may: { look: false } })]))
  expect(screen.getByText(/检查员.*：又缺四月/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '仍然到位' })).toBeNull()
  await tap('怎么抽的')
  expect(screen.getByText(/种子：ab12/)).toBeTruthy()
})

test('to whom nothing was drawn that is said', async () => {
  await open({ lookBacks: [], candidates: 0, may: { draw: false } })
  expect(screen.getByText('本轮还没有已销号的问题，销号以后再抽')).toBeTruthy()
})
