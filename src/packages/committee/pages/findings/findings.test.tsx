import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import { confirm } from '@/components/feedback'
import type { FindingView } from '@/contract/finding'
import { useSession } from '@/stores/session'
import FindingsPage from './index'

jest.mock('@/cloud/call')
jest.mock('@/components/feedback', () => ({ confirm: jest.fn(), toastDone: jest.fn(), toast: jest.fn() }))
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const finding: FindingView = {
  id: 'f1',
  checkupId: 'c1',
  branch: { id: 'b', name: '乙支部' },
  itemKey: 'k',
  category: 'records',
  text: '台账不全',
  suggestion: '',
  dueOn: '2026-05-10',
  overdueDays: 10,
  state: 'submitted',
  responsible: { id: 'm', name: '责任同志' },
  measure: '补齐',
  evidence: '已补齐',
  recursId: 'f0',
  recurs: {
    text: '台账缺页',
    state: 'verified',
    roundLabel: '2025 年下半年',
    foundAt: '2025-10-01T01:00:00.000Z',
  },
  pictures: { found: 0, evidence: 0 },
  round: { id: 'r', label: '2026 年上半年' },
  itemTitle: '会议记录',
  foundAt: '2026-04-01T01:00:00.000Z',
  steps: [{ step: 'found', text: '台账不全', by: '检查员', at: '2026-04-01T01:00:00.000Z' }],
  may: { change: false, assign: false, submit: false, verify: true },
}

async function open(change: Partial<FindingView> = {}, answer: object = { ok: true, data: { state: 'x' } }) {
  window.innerWidth = 390
  window.localStorage.clear()
  useSession.setState({ me: { today: '2026-05-20', roles: ['committeeOfficer'] } as never })
  jest.mocked(confirm).mockResolvedValue(true)
  mockedCall.mockReset()
  mockedCall.mockImplementation((action: string) => {
    if (action === 'branch.list') {
      return Promise.resolve({ ok: true, data: { branches: [{ id: 'b', name: '乙支部' }] } })
    }
    const items = [{ ...finding, ...change }]
    return Promise.resolve(
      action === 'finding.list' ? { ok: true, data: { items, nextCursor: null } } : answer,
    )
  })
  render(<FindingsPage />)
  await act(async () => Promise.resolve())
}
const tap = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const sent = (action: string) =>
  mockedCall.mock.calls.filter(([name]) => name === action).map(([, input]) => input as unknown)

test('a finding says whose it is, until when, how late, and that it comes back', async () => {
  await open()
  for (const said of ['乙支部 · 制度台账 · 责任人责任同志 · 5 月 10 日前', '逾期 10 天', '再次出现']) {
    expect(screen.getByText(said)).toBeTruthy()
  }
})

test('it is asked for by branch, category and state', async () => {
  await open()
  for (const [label, value] of [
    ['支部', '1'],
    ['类别', '4'],
    ['状态', '3'],
  ] as const) {
    await act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }))
  }
  expect(sent('finding.list').at(-1)).toEqual({
    branchId: 'b',
    category: 'records',
    state: 'submitted',
    cursor: null,
  })
})

test('who may strikes it off, with its history in sight', async () => {
  await open()
  await tap(/台账不全/)
  expect(screen.getByText('发现问题 · 检查员')).toBeTruthy()
  await tap('销号')
  expect(sent('finding.verify')).toEqual([{ findingId: 'f1' }])
})

test('who may not sees no buttons', async () => {
  await open({ may: { change: false, assign: false, submit: false, verify: false } })
  await tap(/台账不全/)
  expect(screen.queryByRole('button', { name: '销号' })).toBeNull()
})

test('it is not sent back without a reason; a refusal keeps it', async () => {
  await open({}, { ok: false, error: { code: 'FINDING_OWN', message: '不能验收自己的整改' } })
  await tap(/台账不全/)
  await tap('退回')
  await tap('退回')
  expect(screen.getByText('请填写退回原因')).toBeTruthy()
  expect(sent('finding.sendBack')).toEqual([])
  fireEvent.change(screen.getByLabelText('退回原因'), { target: { value: '照片不清' } })
  await tap('退回')
  expect(sent('finding.sendBack')).toEqual([{ findingId: 'f1', reason: '照片不清' }])
  expect(screen.getByText('不能验收自己的整改')).toBeTruthy()
  expect(screen.getByLabelText<HTMLTextAreaElement>('退回原因').value).toBe('照片不清')
})
