import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { FindingView } from '@/contract/finding'
import { useSession } from '@/stores/session'
import { openWith } from '../../../../../config/jest/page'
import FindingsPage from './index'

jest.mock('@/cloud/call')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const finding = (change: Partial<FindingView> = {}): FindingView => ({
  ...{ id: 'f', checkupId: 'c', branch: { id: 'b', name: '一支部' }, itemKey: 'a', category: 'records' },
  ...{ text: '没有会议记录', suggestion: '', dueOn: '2026-05-17', overdueDays: 3, state: 'open' },
  ...{ responsible: null, measure: null, evidence: null, recursId: null, steps: [] },
  ...{
    recurs: null,
    pictures: { found: 0, evidence: 0 },
    round: { id: 'r', label: '2026 年上半年' },
    itemTitle: '会议记录',
    foundAt: '2026-05-01T01:00:00.000Z',
  },
  may: { change: false, assign: false, submit: false, verify: false },
  ...change,
})
const refusal = { ok: false, error: { code: 'BUSY', message: '请稍后再试' } }
const settle = () => act(async () => Promise.resolve())
const sent = (action: string) =>
  mockedCall.mock.calls.filter(([name]) => name === action).map(([, input]) => input as unknown)
const click = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await settle()
}

async function open(items: FindingView[], params: Record<string, string> = {}) {
  mockedCall.mockReset()
  const answers: Record<string, unknown> = {
    'finding.list': { items, nextCursor: null },
    'organization.members': { members: [{ id: 'm', name: '王五' }] },
    'finding.assign': { state: 'rectifying' },
    'finding.submit': { state: 'submitted' },
  }
  mockedCall.mockImplementation((action: string) =>
    Promise.resolve(action in answers ? { ok: true, data: answers[action] } : refusal),
  )
  const me = {
    today: '2026-05-20',
    roles: ['branchOfficer'],
    branch: { id: 'b' },
    runsBranches: [{ id: 'b' }],
  }
  useSession.setState({ me: me as never })
  openWith(params)
  render(<FindingsPage />)
  await settle()
}

test('says how each stands, and for how long it is late; who may do nothing sees no button', async () => {
  await open([finding()])
  expect(screen.getByText('5 月 17 日前整改，已逾期 3 天')).toBeTruthy()
  expect(screen.getAllByText('待落实')).toHaveLength(2)
  expect(screen.queryByRole('button', { name: '落实责任' })).toBeNull()
  expect(sent('finding.list')[0]).toMatchObject({ branchId: 'b', state: null })
})

test('who sees to it is named with a measure; what is missing is said', async () => {
  await open([finding({ may: { change: false, assign: true, submit: false, verify: false } })])
  await click('落实责任')
  await click('定好')
  expect(screen.getByText('请选择责任人')).toBeTruthy()
  expect(screen.getByText('请填写整改措施')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('责任人'), { target: { value: '0' } })
  fireEvent.change(screen.getByLabelText('整改措施'), { target: { value: '补记' } })
  fireEvent.change(screen.getByLabelText('整改期限'), { target: { value: '2026-06-01' } })
  await click('定好')
  expect(sent('finding.assign')).toEqual([
    { findingId: 'f', responsibleId: 'm', measure: '补记', dueOn: '2026-06-01' },
  ])
})

test('what was done is handed in', async () => {
  await open([
    finding({ state: 'rectifying', may: { change: false, assign: false, submit: true, verify: false } }),
  ])
  await click('提交整改')
  fireEvent.change(screen.getByLabelText('整改情况'), { target: { value: '已补齐' } })
  await click('提交')
  expect(sent('finding.submit')).toEqual([{ findingId: 'f', evidence: '已补齐' }])
})

test('who checks sends back with a reason, which a refusal does not lose', async () => {
  await open(
    [finding({ state: 'submitted', may: { change: false, assign: false, submit: false, verify: true } })],
    {
      branchId: 'other',
    },
  )
  expect(sent('finding.list')[0]).toMatchObject({ branchId: 'other' })
  fireEvent.click(screen.getByRole('button', { name: '退回' }))
  await settle()
  fireEvent.change(screen.getByLabelText('退回原因'), { target: { value: '缺照片' } })
  fireEvent.click(screen.getAllByRole('button', { name: '退回' }).at(-1)!)
  await settle()
  expect(screen.getByText('请稍后再试')).toBeTruthy()
  expect(screen.getByLabelText<HTMLTextAreaElement>('退回原因').value).toBe('缺照片')
})
