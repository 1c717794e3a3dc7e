import { act, fireEvent, render, screen } from '@testing-library/react'
import { call } from '@/cloud/call'
import type { CheckupLine } from '@/contract/checkup'
import { go } from '@/routes'
import CheckupRoundPage from './index'

jest.mock('@/cloud/call')
jest.mock('@/routes')
const mockedCall = jest.mocked(call) as unknown as jest.Mock

const line = (name: string, change: Partial<CheckupLine>): CheckupLine => ({
  id: name,
  checking: { id: 'x', name: '检查支部' },
  checked: { id: name, name },
  state: 'checking',
  points: 0,
  checkers: [],
  marked: 0,
  found: 0,
  verified: 0,
  ...change,
})
const round = {
  id: 'r1',
  from: '2026-01-01',
  to: '2026-06-30',
  label: '2026 年上半年',
  state: 'open',
  signed: 1,
  of: 3,
  found: 8,
  verified: 5,
  overdue: 1,
  categories: [{ category: 'records', open: 1, rectifying: 2, submitted: 0, verified: 5 }],
  checkups: [
    line('甲支部', { state: 'signed', points: 96, checkers: [{ id: 'm', name: '检查员' }] }),
    line('乙支部', {}),
    line('丙支部', { state: 'objected', points: 88 }),
  ],
}

async function open(answer: object) {
  window.innerWidth = 390
  mockedCall.mockReset()
  mockedCall.mockResolvedValue(answer)
  render(<CheckupRoundPage />)
  await act(async () => Promise.resolve())
}

test('each pair says how far it is; what waits for the committee comes first', async () => {
  await open({ ok: true, data: round })
  expect(screen.getByText('1 / 3')).toBeTruthy()
  expect(screen.getByText('检查支部检查 · 检查员 · 96 / 100 分')).toBeTruthy()
  expect(screen.getByText('检查支部检查 · 未定检查人员')).toBeTruthy()
  const names = screen
    .getAllByRole('button', { name: /检查支部检查/ })
    .map((row) => row.getAttribute('aria-label'))
  expect(names).toEqual([
    '检查支部检查丙支部，有异议',
    '检查支部检查乙支部，检查中',
    '检查支部检查甲支部，✓ 已签字',
  ])
  fireEvent.click(screen.getByRole('button', { name: '检查支部检查乙支部，检查中' }))
  expect(go).toHaveBeenCalledWith('checkupSheet', { id: '乙支部' })
})

test('a round that is not there is said', async () => {
  await open({ ok: false, error: { code: 'NOT_FOUND', message: '没有找到' } })
  expect(screen.getByText('没有找到')).toBeTruthy()
})
