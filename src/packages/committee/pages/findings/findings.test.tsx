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

async function open(
  change: Partial<FindingView> = {},
  answer: object = { ok: true, data: { state: 'x' } },
  width = 390,
) {
  window.innerWidth = width
  window.localStorage.clear()
  useSession.setState({ me: { today: '2026-05-20', roles: ['committeeOfficer'] } as never })
  jest.mocked(confirm).mockResolvedValue(true)
  mockedCall.mockReset()
  mockedCall.mockImplementation((action: string) => {
    if (action === 'branch.list') {
      return Promise.resolve({ ok: true, data: { branches: [{ id: 'b', name: '乙支部' }] } })
    }
    const answers: Record<string, unknown> = {
      'finding.list': { items: [{ ...finding, ...change }], nextCursor: null },
      'finding.count': { open: 3, rectifying: 4, submitted: 5, verified: 66, overdue: 2 },
      'round.list': { rounds: [{ id: 'r', label: '2026 年上半年' }] },
    }
    return Promise.resolve(action in answers ? { ok: true, data: answers[action] } : answer)
  })
  render(<FindingsPage />)
  await act(async () => Promise.resolve())
}
const tap = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const sent = (action: string) =>
  mockedCall.mock.calls.filter(([name]) => name === action).map(([, input]) => input as unknown)

test('three lists of the same: what is wrong, who sees to it, what was done; with the sums of the server', async () => {
  await open()
  const says = (...all: string[]) => {
    for (const said of all) expect(screen.getByText(said)).toBeTruthy()
  }
  says('乙支部 · 制度台账 · 会议记录', '4 月 1 日发现', '逾期 10 天', '再次出现')
  says('78', '其中逾期 2 个')
  const look = (name: string) => act(async () => void fireEvent.click(screen.getByRole('radio', { name })))
  await look('责任清单')
  says('责任同志 · 乙支部', '5 月 10 日前整改')
  await look('整改清单')
  says('措施：补齐', '整改：已补齐')
})

test('on a desktop they are tables, and who struck it off stands there', async () => {
  const steps = [{ step: 'verified' as const, text: '', by: '检查员', at: '2026-05-18T01:00:00.000Z' }]
  await open({ state: 'verified', overdueDays: 0, steps }, undefined, 1280)
  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '整改清单' })))
  expect(screen.getByRole('table', { name: '整改清单' })).toBeTruthy()
  expect(screen.getByText('检查员，5 月 18 日')).toBeTruthy()
})

test('the earlier one is a tap away', async () => {
  await open()
  await tap(/台账不全/)
  await tap('看上一次的')
  expect(screen.getByText('2025 年下半年：台账缺页（✓ 已销号）')).toBeTruthy()
})

test('it is asked for by round, branch, category and state', async () => {
  await open()
  for (const [label, value] of [
    ['轮次', '1'],
    ['支部', '1'],
    ['类别', '4'],
    ['状态', '4'],
  ] as const) {
    await act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }))
  }
  expect(sent('finding.list').at(-1)).toEqual({
    ...{ roundId: 'r', branchId: 'b', category: 'records', state: 'submitted' },
    ...{ overdue: false, order: 'urgent', cursor: null },
  })
  expect(sent('finding.count').at(-1)).toEqual({ roundId: 'r', branchId: 'b', category: 'records' })
  await act(async () => void fireEvent.change(screen.getByLabelText('状态'), { target: { value: '1' } }))
  expect(sent('finding.list').at(-1)).toMatchObject({ state: null, overdue: true })
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
